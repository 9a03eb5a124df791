-- A filter of the reconciliation queue under a name: a person's own, or for everybody in the dossier.
CREATE TABLE "saved_view" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "need" TEXT,
    "who" TEXT,
    "show" TEXT,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("dossier_id","id")
);

CREATE UNIQUE INDEX "saved_view_dossier_id_user_id_name_key" ON "saved_view"("dossier_id", "user_id", "name");

CREATE INDEX "saved_view_user_id_idx" ON "saved_view"("user_id");

ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_name_check" CHECK (char_length("name") BETWEEN 1 AND 60);

ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_dossier_id_fkey"
  FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'isnad_app') THEN
    EXECUTE 'GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO isnad_app';
  END IF;
END $$;
