-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "language" AS ENUM ('ar', 'en');

-- CreateEnum
CREATE TYPE "week_start" AS ENUM ('saturday', 'sunday', 'monday');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('report', 'agency', 'official', 'anonymous', 'document', 'witness');

-- CreateEnum
CREATE TYPE "entity_kind" AS ENUM ('person', 'organisation', 'group', 'place', 'office', 'thing');

-- CreateEnum
CREATE TYPE "entity_name_kind" AS ENUM ('name', 'alias');

-- CreateEnum
CREATE TYPE "value_type" AS ENUM ('boolean', 'category', 'role', 'entity', 'entities', 'quantity', 'date', 'duration', 'since', 'text');

-- CreateEnum
CREATE TYPE "segment_kind" AS ENUM ('main', 'headline', 'caption', 'boilerplate', 'related');

-- CreateEnum
CREATE TYPE "basis_status" AS ENUM ('confirmed', 'suspected');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('asserts', 'unknown', 'declined', 'none');

-- CreateEnum
CREATE TYPE "polarity" AS ENUM ('affirms', 'denies');

-- CreateEnum
CREATE TYPE "mood" AS ENUM ('actual', 'planned', 'possible', 'conditional');

-- CreateEnum
CREATE TYPE "level" AS ENUM ('textual', 'interpreted', 'inferred');

-- CreateEnum
CREATE TYPE "claim_status" AS ENUM ('suggested', 'confirmed', 'rejected');

-- CreateEnum
CREATE TYPE "verb" AS ENUM ('says', 'alleges', 'denies', 'quotes', 'reports');

-- CreateEnum
CREATE TYPE "revision_action" AS ENUM ('created', 'changed', 'removed');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('assumption');

-- CreateEnum
CREATE TYPE "decision_outcome" AS ENUM ('accepted', 'rejected');

-- CreateTable
CREATE TABLE "dossier" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title_ar" TEXT,
    "title_en" TEXT,
    "week_start" "week_start",
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content_sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlet" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_ar" TEXT,
    "name_en" TEXT,
    "homepage" TEXT,

    CONSTRAINT "outlet_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "source" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "source_kind" NOT NULL,
    "class" TEXT,
    "name_ar" TEXT,
    "name_en" TEXT,
    "published" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "source_derivation" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "origin_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "source_derivation_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "entity" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "entity_kind" NOT NULL,
    "part_of_id" UUID,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "entity_name" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "kind" "entity_name_kind" NOT NULL,
    "language" "language",
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "entity_name_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "event" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title_ar" TEXT,
    "title_en" TEXT,
    "date" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "question" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text_ar" TEXT,
    "text_en" TEXT,
    "type" "value_type" NOT NULL,
    "unit" TEXT,
    "cumulative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "question_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "question_option" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label_ar" TEXT,
    "label_en" TEXT,
    "broader_id" UUID,

    CONSTRAINT "question_option_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "option_compatibility" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "option_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "option_compatibility_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "article" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "outlet_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "language" "language" NOT NULL,
    "published" TEXT,
    "file_sha256" TEXT,

    CONSTRAINT "article_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "segment" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "text_length" INTEGER NOT NULL,
    "kind" "segment_kind" NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "article_event" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_event_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "article_basis" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "status" "basis_status" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_basis_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "read_mark" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "question_id" UUID,
    "position" INTEGER NOT NULL,
    "read_by" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "read_mark_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "claim" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "value" JSONB NOT NULL,
    "stance" "stance" NOT NULL DEFAULT 'asserts',
    "polarity" "polarity" NOT NULL DEFAULT 'affirms',
    "mood" "mood" NOT NULL DEFAULT 'actual',
    "holder_id" UUID,
    "level" "level" NOT NULL DEFAULT 'textual',
    "as_of" TEXT,
    "status" "claim_status" NOT NULL DEFAULT 'confirmed',
    "note" TEXT,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "claim_revision" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "claim_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "action" "revision_action" NOT NULL,
    "content" JSONB,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_revision_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "anchor" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "text_length" INTEGER NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "attribution_link" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "verb" "verb" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "attribution_link_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "claim_id" UUID NOT NULL,
    "subject" JSONB NOT NULL,
    "outcome" "decision_outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at_as" TEXT NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "author_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "edition" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title_ar" TEXT,
    "title_en" TEXT,
    "content_sha256" TEXT NOT NULL,
    "comparison" TEXT NOT NULL,
    "dossier_file" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "published_by" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "edition_article" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "article_key" TEXT NOT NULL,
    "version_id" UUID NOT NULL,

    CONSTRAINT "edition_article_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dossier_key_key" ON "dossier"("key");

-- CreateIndex
CREATE UNIQUE INDEX "outlet_dossier_id_key_key" ON "outlet"("dossier_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "source_dossier_id_key_key" ON "source"("dossier_id", "key");

-- CreateIndex
CREATE INDEX "source_derivation_dossier_id_origin_id_idx" ON "source_derivation"("dossier_id", "origin_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_derivation_dossier_id_source_id_position_key" ON "source_derivation"("dossier_id", "source_id", "position");

-- CreateIndex
CREATE INDEX "entity_dossier_id_part_of_id_idx" ON "entity"("dossier_id", "part_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "entity_dossier_id_key_key" ON "entity"("dossier_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "entity_name_dossier_id_entity_id_kind_position_key" ON "entity_name"("dossier_id", "entity_id", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "event_dossier_id_key_key" ON "event"("dossier_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "question_dossier_id_key_key" ON "question"("dossier_id", "key");

-- CreateIndex
CREATE INDEX "question_option_dossier_id_question_id_broader_id_idx" ON "question_option"("dossier_id", "question_id", "broader_id");

-- CreateIndex
CREATE UNIQUE INDEX "question_option_dossier_id_question_id_key_key" ON "question_option"("dossier_id", "question_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "question_option_dossier_id_question_id_id_key" ON "question_option"("dossier_id", "question_id", "id");

-- CreateIndex
CREATE INDEX "option_compatibility_dossier_id_question_id_other_id_idx" ON "option_compatibility"("dossier_id", "question_id", "other_id");

-- CreateIndex
CREATE UNIQUE INDEX "option_compatibility_dossier_id_question_id_option_id_posit_key" ON "option_compatibility"("dossier_id", "question_id", "option_id", "position");

-- CreateIndex
CREATE INDEX "article_dossier_id_outlet_id_idx" ON "article"("dossier_id", "outlet_id");

-- CreateIndex
CREATE INDEX "article_dossier_id_id_version_id_idx" ON "article"("dossier_id", "id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_dossier_id_key_key" ON "article"("dossier_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_dossier_id_article_id_id_key" ON "article_version"("dossier_id", "article_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_dossier_id_article_id_number_key" ON "article_version"("dossier_id", "article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_dossier_id_id_length_key" ON "article_version"("dossier_id", "id", "length");

-- CreateIndex
CREATE UNIQUE INDEX "segment_dossier_id_version_id_position_key" ON "segment"("dossier_id", "version_id", "position");

-- CreateIndex
CREATE INDEX "article_event_dossier_id_event_id_idx" ON "article_event"("dossier_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_event_dossier_id_article_id_position_key" ON "article_event"("dossier_id", "article_id", "position");

-- CreateIndex
CREATE INDEX "article_basis_dossier_id_source_id_idx" ON "article_basis"("dossier_id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_basis_dossier_id_article_id_position_key" ON "article_basis"("dossier_id", "article_id", "position");

-- CreateIndex
CREATE INDEX "read_mark_dossier_id_question_id_idx" ON "read_mark"("dossier_id", "question_id");

-- CreateIndex
CREATE UNIQUE INDEX "read_mark_dossier_id_article_id_position_key" ON "read_mark"("dossier_id", "article_id", "position");

-- CreateIndex
CREATE INDEX "claim_dossier_id_article_id_idx" ON "claim"("dossier_id", "article_id");

-- CreateIndex
CREATE INDEX "claim_dossier_id_event_id_question_id_idx" ON "claim"("dossier_id", "event_id", "question_id");

-- CreateIndex
CREATE INDEX "claim_dossier_id_question_id_idx" ON "claim"("dossier_id", "question_id");

-- CreateIndex
CREATE INDEX "claim_dossier_id_holder_id_idx" ON "claim"("dossier_id", "holder_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_dossier_id_key_key" ON "claim"("dossier_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "claim_revision_dossier_id_claim_id_number_key" ON "claim_revision"("dossier_id", "claim_id", "number");

-- CreateIndex
CREATE INDEX "anchor_dossier_id_version_id_idx" ON "anchor"("dossier_id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_dossier_id_claim_id_position_key" ON "anchor"("dossier_id", "claim_id", "position");

-- CreateIndex
CREATE INDEX "attribution_link_dossier_id_source_id_idx" ON "attribution_link"("dossier_id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "attribution_link_dossier_id_claim_id_position_key" ON "attribution_link"("dossier_id", "claim_id", "position");

-- CreateIndex
CREATE INDEX "decision_dossier_id_claim_id_idx" ON "decision"("dossier_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_dossier_id_key_key" ON "decision"("dossier_id", "key");

-- CreateIndex
CREATE INDEX "comment_dossier_id_subject_subject_key_idx" ON "comment"("dossier_id", "subject", "subject_key");

-- CreateIndex
CREATE INDEX "comment_dossier_id_parent_id_idx" ON "comment"("dossier_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_dossier_id_number_key" ON "edition"("dossier_id", "number");

-- CreateIndex
CREATE INDEX "edition_article_dossier_id_version_id_idx" ON "edition_article"("dossier_id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_article_dossier_id_edition_id_article_key_key" ON "edition_article"("dossier_id", "edition_id", "article_key");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_dossier_id_number_key" ON "audit_entry"("dossier_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_dossier_id_user_id_key" ON "membership"("dossier_id", "user_id");

-- AddForeignKey
ALTER TABLE "outlet" ADD CONSTRAINT "outlet_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source_derivation" ADD CONSTRAINT "source_derivation_dossier_id_source_id_fkey" FOREIGN KEY ("dossier_id", "source_id") REFERENCES "source"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source_derivation" ADD CONSTRAINT "source_derivation_dossier_id_origin_id_fkey" FOREIGN KEY ("dossier_id", "origin_id") REFERENCES "source"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_dossier_id_part_of_id_fkey" FOREIGN KEY ("dossier_id", "part_of_id") REFERENCES "entity"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_dossier_id_entity_id_fkey" FOREIGN KEY ("dossier_id", "entity_id") REFERENCES "entity"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "question_option" ADD CONSTRAINT "question_option_dossier_id_question_id_fkey" FOREIGN KEY ("dossier_id", "question_id") REFERENCES "question"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "question_option" ADD CONSTRAINT "question_option_dossier_id_question_id_broader_id_fkey" FOREIGN KEY ("dossier_id", "question_id", "broader_id") REFERENCES "question_option"("dossier_id", "question_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "option_compatibility" ADD CONSTRAINT "option_compatibility_dossier_id_question_id_option_id_fkey" FOREIGN KEY ("dossier_id", "question_id", "option_id") REFERENCES "question_option"("dossier_id", "question_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "option_compatibility" ADD CONSTRAINT "option_compatibility_dossier_id_question_id_other_id_fkey" FOREIGN KEY ("dossier_id", "question_id", "other_id") REFERENCES "question_option"("dossier_id", "question_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_dossier_id_outlet_id_fkey" FOREIGN KEY ("dossier_id", "outlet_id") REFERENCES "outlet"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_dossier_id_id_version_id_fkey" FOREIGN KEY ("dossier_id", "id", "version_id") REFERENCES "article_version"("dossier_id", "article_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "segment" ADD CONSTRAINT "segment_dossier_id_version_id_text_length_fkey" FOREIGN KEY ("dossier_id", "version_id", "text_length") REFERENCES "article_version"("dossier_id", "id", "length") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_event" ADD CONSTRAINT "article_event_dossier_id_article_id_fkey" FOREIGN KEY ("dossier_id", "article_id") REFERENCES "article"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_event" ADD CONSTRAINT "article_event_dossier_id_event_id_fkey" FOREIGN KEY ("dossier_id", "event_id") REFERENCES "event"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_basis" ADD CONSTRAINT "article_basis_dossier_id_article_id_fkey" FOREIGN KEY ("dossier_id", "article_id") REFERENCES "article"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_basis" ADD CONSTRAINT "article_basis_dossier_id_source_id_fkey" FOREIGN KEY ("dossier_id", "source_id") REFERENCES "source"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_dossier_id_article_id_fkey" FOREIGN KEY ("dossier_id", "article_id") REFERENCES "article"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_dossier_id_question_id_fkey" FOREIGN KEY ("dossier_id", "question_id") REFERENCES "question"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_dossier_id_article_id_fkey" FOREIGN KEY ("dossier_id", "article_id") REFERENCES "article"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_dossier_id_event_id_fkey" FOREIGN KEY ("dossier_id", "event_id") REFERENCES "event"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_dossier_id_question_id_fkey" FOREIGN KEY ("dossier_id", "question_id") REFERENCES "question"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_dossier_id_holder_id_fkey" FOREIGN KEY ("dossier_id", "holder_id") REFERENCES "entity"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_revision" ADD CONSTRAINT "claim_revision_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claim"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_dossier_id_version_id_text_length_fkey" FOREIGN KEY ("dossier_id", "version_id", "text_length") REFERENCES "article_version"("dossier_id", "id", "length") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "attribution_link" ADD CONSTRAINT "attribution_link_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claim"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "attribution_link" ADD CONSTRAINT "attribution_link_dossier_id_source_id_fkey" FOREIGN KEY ("dossier_id", "source_id") REFERENCES "source"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claim"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_dossier_id_parent_id_fkey" FOREIGN KEY ("dossier_id", "parent_id") REFERENCES "comment"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "edition_article" ADD CONSTRAINT "edition_article_dossier_id_edition_id_fkey" FOREIGN KEY ("dossier_id", "edition_id") REFERENCES "edition"("dossier_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "edition_article" ADD CONSTRAINT "edition_article_dossier_id_version_id_fkey" FOREIGN KEY ("dossier_id", "version_id") REFERENCES "article_version"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
