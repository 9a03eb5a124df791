-- Who is to decide a row of the comparison, which is named by the keys of its event and question.
CREATE TABLE "row_assignment" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "event_key" TEXT NOT NULL,
    "question_key" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "row_assignment_pkey" PRIMARY KEY ("dossier_id","id")
);

CREATE INDEX "row_assignment_user_id_idx" ON "row_assignment"("user_id");

CREATE UNIQUE INDEX "row_assignment_dossier_id_event_key_question_key_key"
  ON "row_assignment"("dossier_id", "event_key", "question_key");

ALTER TABLE "row_assignment" ADD CONSTRAINT "row_assignment_dossier_id_fkey"
  FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "row_assignment" ADD CONSTRAINT "row_assignment_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'isnad_app') THEN
    EXECUTE 'GRANT SELECT, INSERT, UPDATE, DELETE ON row_assignment TO isnad_app';
  END IF;
END $$;
