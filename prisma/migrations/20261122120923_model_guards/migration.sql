-- What a model used stays on the books as long as its dossier does, and never falls below nothing.

ALTER TABLE "model_setting" ADD CONSTRAINT "model_setting_budget_check"
  CHECK (monthly_tokens > 0 AND monthly_cost > 0);

ALTER TABLE "model_run" ADD CONSTRAINT "model_run_use_check"
  CHECK (tokens_in >= 0 AND tokens_out >= 0 AND tokens_reserved >= 0 AND cost >= 0 AND cost_reserved >= 0);

ALTER TABLE "model_run" ADD CONSTRAINT "model_run_parts_check" CHECK (parts_done BETWEEN 0 AND parts);

CREATE TRIGGER "model_run_delete" BEFORE DELETE ON "model_run" FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER "model_run_truncate" BEFORE TRUNCATE ON "model_run" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'isnad_app') THEN
    EXECUTE 'GRANT SELECT, INSERT, UPDATE ON model_setting, model_run TO isnad_app';
    EXECUTE 'REVOKE DELETE ON model_setting, model_run FROM isnad_app';
  END IF;
END $$;
