-- A second, blind coding of chosen cells, and how the two were settled. None of it is part of the dossier.
CREATE TYPE "coding_state" AS ENUM ('open', 'submitted', 'revealed');

CREATE TYPE "settlement_way" AS ENUM ('first', 'second', 'anew');

CREATE TABLE "coding_task" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "event_key" TEXT NOT NULL,
    "question_key" TEXT NOT NULL,
    "coder_id" UUID NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coding_task_pkey" PRIMARY KEY ("dossier_id","id")
);

CREATE TABLE "coding" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "article_key" TEXT NOT NULL,
    "state" "coding_state" NOT NULL DEFAULT 'open',
    "claims" JSONB NOT NULL DEFAULT '[]',
    "is_silent" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_same_hand" BOOLEAN NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "first" JSONB,
    "revealed_by" TEXT,
    "revealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "coding_pkey" PRIMARY KEY ("dossier_id","id")
);

CREATE TABLE "coding_settlement" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "coding_id" UUID NOT NULL,
    "way" "settlement_way" NOT NULL,
    "reason" TEXT NOT NULL,
    "settled_by" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision_key" TEXT,
    "entry" INTEGER,
    "undone_by" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "coding_settlement_pkey" PRIMARY KEY ("dossier_id","id")
);

CREATE INDEX "coding_task_coder_id_idx" ON "coding_task"("coder_id");

CREATE UNIQUE INDEX "coding_task_dossier_id_event_key_question_key_coder_id_key"
  ON "coding_task"("dossier_id", "event_key", "question_key", "coder_id");

CREATE UNIQUE INDEX "coding_dossier_id_task_id_article_key_key" ON "coding"("dossier_id", "task_id", "article_key");

CREATE INDEX "coding_settlement_dossier_id_coding_id_idx" ON "coding_settlement"("dossier_id", "coding_id");

ALTER TABLE "coding_task" ADD CONSTRAINT "coding_task_dossier_id_fkey"
  FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "coding_task" ADD CONSTRAINT "coding_task_coder_id_fkey"
  FOREIGN KEY ("coder_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "coding" ADD CONSTRAINT "coding_dossier_id_task_id_fkey"
  FOREIGN KEY ("dossier_id", "task_id") REFERENCES "coding_task"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "coding_settlement" ADD CONSTRAINT "coding_settlement_dossier_id_coding_id_fkey"
  FOREIGN KEY ("dossier_id", "coding_id") REFERENCES "coding"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- What was handed in holds the first coding beside it, and an open one holds nothing of it.
ALTER TABLE "coding" ADD CONSTRAINT "coding_first_check"
  CHECK (("state" = 'open') = ("first" IS NULL) AND ("state" = 'open') = ("submitted_at" IS NULL));

ALTER TABLE "coding_settlement" ADD CONSTRAINT "coding_settlement_decision_check"
  CHECK (("way" = 'first') = ("decision_key" IS NULL));

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'isnad_app') THEN
    EXECUTE 'GRANT SELECT, INSERT, UPDATE, DELETE ON coding_task, coding, coding_settlement TO isnad_app';
  END IF;
END $$;
