-- Comments on rows, articles and claims: edits and deletions, threads that are settled, and whom a comment names.
ALTER TABLE "comment"
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "edited_at" TIMESTAMPTZ(3),
  ADD COLUMN "deleted_at" TIMESTAMPTZ(3),
  ADD COLUMN "resolved_by" UUID;

ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_fkey"
  FOREIGN KEY ("resolved_by") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
  DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE "comment" ADD CONSTRAINT "comment_revision_check" CHECK ("revision" >= 1);

-- What was deleted says nothing any more, and nothing else is empty.
ALTER TABLE "comment" ADD CONSTRAINT "comment_body_check" CHECK (("deleted_at" IS NOT NULL) = ("body" = ''));

-- A thread is settled as a whole, by somebody.
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_check"
  CHECK (("resolved_at" IS NULL) = ("resolved_by" IS NULL) AND ("resolved_at" IS NULL OR "parent_id" IS NULL));

CREATE TABLE "comment_mention" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("dossier_id","id")
);

CREATE UNIQUE INDEX "comment_mention_dossier_id_comment_id_user_id_key"
  ON "comment_mention"("dossier_id", "comment_id", "user_id");

CREATE INDEX "comment_mention_user_id_idx" ON "comment_mention"("user_id");

ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_dossier_id_comment_id_fkey"
  FOREIGN KEY ("dossier_id", "comment_id") REFERENCES "comment"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'isnad_app') THEN
    EXECUTE 'GRANT SELECT, INSERT, UPDATE, DELETE ON comment_mention TO isnad_app';
  END IF;
END $$;
