-- What the application may do with the queue of graphile-worker, whose tables stand in a schema of their own and are made
-- after these migrations (lib/db/queue.ts): order a job, and ask whether one waits. Both run with the rights of their owner,
-- since the application's role sees nothing of that schema.

CREATE FUNCTION order_job(task text, payload json, key text, queue text, after_seconds double precision) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    task, payload, queue_name => queue, job_key => key, max_attempts => 10,
    run_at => now() + make_interval(secs => after_seconds));
END $$;

CREATE FUNCTION job_waits(wanted text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM graphile_worker.jobs AS job WHERE job.key = wanted AND job.attempts < job.max_attempts);
END $$;

REVOKE ALL ON FUNCTION order_job(text, json, text, text, double precision) FROM PUBLIC;
REVOKE ALL ON FUNCTION job_waits(text) FROM PUBLIC;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'isnad_app') THEN
    EXECUTE 'GRANT EXECUTE ON FUNCTION order_job(text, json, text, text, double precision) TO isnad_app';
    EXECUTE 'GRANT EXECUTE ON FUNCTION job_waits(text) TO isnad_app';
  END IF;
END $$;
