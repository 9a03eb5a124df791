-- What the engine found of who draws on whom in a dossier: worked out in a job, never part of the dossier itself.
CREATE TABLE "found_origins" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "wanted" INTEGER NOT NULL,
    "entry" INTEGER,
    "version" INTEGER,
    "found" JSON,
    "found_at" TIMESTAMPTZ(3),
    "took" INTEGER,
    "tried" INTEGER,
    "fault" TEXT,

    CONSTRAINT "found_origins_pkey" PRIMARY KEY ("dossier_id","id")
);

CREATE UNIQUE INDEX "found_origins_dossier_id_key" ON "found_origins"("dossier_id");

ALTER TABLE "found_origins" ADD CONSTRAINT "found_origins_dossier_id_fkey"
  FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Found with the entry it stands for, or not at all; a failure with the entry that it tried.
ALTER TABLE "found_origins" ADD CONSTRAINT "found_origins_found_check"
  CHECK (num_nulls("entry", "version", "found", "found_at", "took") IN (0, 5)
         AND ("fault" IS NULL) = ("tried" IS NULL));

-- Dossiers that are here already want theirs found.
INSERT INTO "found_origins" ("dossier_id", "id", "wanted")
  SELECT "id", gen_random_uuid(), "audit_number" FROM "dossier";

-- Orders a job that begins at most so many seconds after the first order: a later one adds nothing while it waits, and makes a
-- new one where it was begun already. (order_job puts the job off each time, so that steady work would put it off for ever.)
CREATE FUNCTION order_job_within(task text, payload json, key text, queue text, seconds double precision) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    task, payload, queue_name => queue, job_key => key, max_attempts => 10,
    run_at => now() + make_interval(secs => seconds), job_key_mode => 'preserve_run_at');
END $$;

REVOKE ALL ON FUNCTION order_job_within(text, json, text, text, double precision) FROM PUBLIC;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'isnad_app') THEN
    EXECUTE 'GRANT SELECT, INSERT, UPDATE, DELETE ON found_origins TO isnad_app';
    EXECUTE 'GRANT EXECUTE ON FUNCTION order_job_within(text, json, text, text, double precision) TO isnad_app';
  END IF;
END $$;
