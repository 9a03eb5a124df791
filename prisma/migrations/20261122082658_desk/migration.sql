-- CreateEnum
CREATE TYPE "item_kind" AS ENUM ('outlet', 'source', 'entity', 'event', 'question', 'article', 'claim');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reader', 'editor', 'checker', 'owner');

-- CreateEnum
CREATE TYPE "batch_state" AS ENUM ('running', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "ingest_state" AS ENUM ('waiting', 'done', 'duplicate', 'failed', 'cancelled');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "article_version" ADD COLUMN     "origin" JSONB,
ADD COLUMN     "signature" BYTEA;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "origin" JSONB;

-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "audit_hash" TEXT,
ADD COLUMN     "audit_number" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ALTER COLUMN "content_sha256" DROP NOT NULL;

-- AlterTable
ALTER TABLE "entity" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "membership" ALTER COLUMN "role" TYPE "role" USING "role"::"role";

-- AlterTable
ALTER TABLE "outlet" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "question" ADD COLUMN     "archived" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "email_verified" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "image" TEXT,
ADD COLUMN     "is_administrator" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "language" "language" NOT NULL DEFAULT 'ar',
ADD COLUMN     "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "revision" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "item_kind" NOT NULL,
    "item_id" UUID NOT NULL,
    "item_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "action" "revision_action" NOT NULL,
    "content" JSONB,
    "position" INTEGER,
    "entry" INTEGER,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "dossier_id" UUID,
    "role" "role",
    "email" TEXT,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "ingest_batch" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "state" "batch_state" NOT NULL DEFAULT 'running',
    "started_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "ingest_batch_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "ingest_item" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "input" JSONB NOT NULL,
    "state" "ingest_state" NOT NULL DEFAULT 'waiting',
    "fault" JSONB,
    "article_key" TEXT,

    CONSTRAINT "ingest_item_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "followed_feed" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT,
    "outlet_key" TEXT,
    "every_minutes" INTEGER NOT NULL DEFAULT 60,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "fault" JSONB,
    "seen" JSONB NOT NULL DEFAULT '[]',
    "started_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "followed_feed_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateIndex
CREATE INDEX "revision_dossier_id_kind_item_key_idx" ON "revision"("dossier_id", "kind", "item_key");

-- CreateIndex
CREATE INDEX "revision_dossier_id_entry_idx" ON "revision"("dossier_id", "entry");

-- CreateIndex
CREATE UNIQUE INDEX "revision_dossier_id_kind_item_id_number_key" ON "revision"("dossier_id", "kind", "item_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_secret_idx" ON "two_factor"("secret");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_dossier_id_idx" ON "invitation"("dossier_id");

-- CreateIndex
CREATE INDEX "draft_user_id_idx" ON "draft"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_dossier_id_user_id_subject_key" ON "draft"("dossier_id", "user_id", "subject");

-- CreateIndex
CREATE INDEX "ingest_item_dossier_id_batch_id_state_idx" ON "ingest_item"("dossier_id", "batch_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "ingest_item_dossier_id_batch_id_position_key" ON "ingest_item"("dossier_id", "batch_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "followed_feed_dossier_id_url_key" ON "followed_feed"("dossier_id", "url");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ingest_batch" ADD CONSTRAINT "ingest_batch_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ingest_item" ADD CONSTRAINT "ingest_item_dossier_id_batch_id_fkey" FOREIGN KEY ("dossier_id", "batch_id") REFERENCES "ingest_batch"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "followed_feed" ADD CONSTRAINT "followed_feed_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- The histories of claims go on as revisions of items.
INSERT INTO "revision" (dossier_id, id, kind, item_id, item_key, number, action, content, made_by, made_at)
  SELECT dossier_id, id, 'claim', claim_id, claim_key, number, action, content, made_by, made_at FROM "claim_revision";

-- DropTable
DROP TABLE "claim_revision";

-- The chains there are have a head.
UPDATE "dossier" SET audit_number = head.number, audit_hash = head.hash
  FROM (SELECT DISTINCT ON (dossier_id) dossier_id, number, hash FROM "audit_entry" ORDER BY dossier_id, number DESC) AS head
  WHERE head.dossier_id = "dossier".id;
