-- What somebody is told of: in the application until they have read it, and by mail where they want it.
CREATE TABLE "notice" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "comment_id" UUID,
    "event_key" TEXT,
    "question_key" TEXT,
    "actor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("dossier_id","id")
);

CREATE UNIQUE INDEX "notice_dossier_id_user_id_comment_id_kind_key"
  ON "notice"("dossier_id", "user_id", "comment_id", "kind");

CREATE INDEX "notice_user_id_created_at_idx" ON "notice"("user_id", "created_at");

ALTER TABLE "notice" ADD CONSTRAINT "notice_kind_check" CHECK ("kind" IN ('mention', 'reply', 'assigned', 'resolved'));

-- Of a row that was assigned, or else of a comment.
ALTER TABLE "notice" ADD CONSTRAINT "notice_about_check" CHECK (
  ("kind" = 'assigned') = ("comment_id" IS NULL)
  AND ("kind" = 'assigned') = ("event_key" IS NOT NULL)
  AND ("event_key" IS NULL) = ("question_key" IS NULL)
);

ALTER TABLE "notice" ADD CONSTRAINT "notice_dossier_id_fkey"
  FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "notice" ADD CONSTRAINT "notice_dossier_id_comment_id_fkey"
  FOREIGN KEY ("dossier_id", "comment_id") REFERENCES "comment"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "notice" ADD CONSTRAINT "notice_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "notice" ADD CONSTRAINT "notice_actor_id_fkey"
  FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Which letters a person gets: none at all, or all but those of some kinds.
ALTER TABLE "user"
  ADD COLUMN "gets_letters" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "letters_off" TEXT[] NOT NULL DEFAULT '{}';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'isnad_app') THEN
    EXECUTE 'GRANT SELECT, INSERT, UPDATE, DELETE ON notice TO isnad_app';
  END IF;
END $$;
