-- Decisions of every kind, each an item with a history.
ALTER TYPE "decision_kind" ADD VALUE 'reconcile';
ALTER TYPE "decision_kind" ADD VALUE 'join';
ALTER TYPE "decision_kind" ADD VALUE 'derivation';

ALTER TYPE "item_kind" ADD VALUE 'decision';

ALTER TABLE "decision"
  ALTER COLUMN "claim_id" DROP NOT NULL,
  ALTER COLUMN "outcome" TYPE TEXT USING "outcome"::text,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

DROP TYPE "decision_outcome";

-- What a kind alone says stands in `subject` as the dossier file writes it.
UPDATE "decision" SET "subject" = jsonb_build_object('claim', "claim"."key", 'assumption', "decision"."subject")
  FROM "claim" WHERE "claim"."dossier_id" = "decision"."dossier_id" AND "claim"."id" = "decision"."claim_id";

ALTER TABLE "decision" ADD CONSTRAINT "decision_assumption_has_claim"
  CHECK ("kind" <> 'assumption' OR "claim_id" IS NOT NULL);
