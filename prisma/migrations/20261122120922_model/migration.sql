-- CreateEnum
CREATE TYPE "model_run_state" AS ENUM ('waiting', 'running', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "model_setting" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "address" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "monthly_tokens" INTEGER NOT NULL,
    "monthly_cost" BIGINT,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_setting_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "model_run" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_key" TEXT NOT NULL,
    "started_by" TEXT NOT NULL,
    "state" "model_run_state" NOT NULL DEFAULT 'waiting',
    "fault" JSONB,
    "address" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "parts" INTEGER NOT NULL DEFAULT 0,
    "parts_done" INTEGER NOT NULL DEFAULT 0,
    "tokens_in" INTEGER NOT NULL DEFAULT 0,
    "tokens_out" INTEGER NOT NULL DEFAULT 0,
    "tokens_reserved" INTEGER NOT NULL DEFAULT 0,
    "is_assumed" BOOLEAN NOT NULL DEFAULT false,
    "cost" BIGINT NOT NULL DEFAULT 0,
    "cost_reserved" BIGINT NOT NULL DEFAULT 0,
    "currency" TEXT,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "model_run_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "model_setting_dossier_id_key" ON "model_setting"("dossier_id");

-- CreateIndex
CREATE INDEX "model_run_dossier_id_created_at_idx" ON "model_run"("dossier_id", "created_at");

-- AddForeignKey
ALTER TABLE "model_setting" ADD CONSTRAINT "model_setting_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "model_run" ADD CONSTRAINT "model_run_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
