-- What Prisma's schema has no words for: spans inside their text, rows that never change, and a dossier that can be
-- deleted whole.

-- Spans. `text_length` equals the version's by foreign key; offsets are UTF-16 code units, which PostgreSQL does not
-- count, so a length is held between one and two units per character here and exactly where rows are written.
ALTER TABLE "segment" ADD CONSTRAINT "segment_span_check"
  CHECK (0 <= start_offset AND start_offset < end_offset AND end_offset <= text_length);

ALTER TABLE "anchor" ADD CONSTRAINT "anchor_span_check"
  CHECK (0 <= start_offset AND start_offset < end_offset AND end_offset <= text_length);

ALTER TABLE "anchor" ADD CONSTRAINT "anchor_exact_check"
  CHECK (end_offset - start_offset BETWEEN char_length(exact) AND 2 * char_length(exact));

ALTER TABLE "article_version" ADD CONSTRAINT "article_version_length_check"
  CHECK (length BETWEEN char_length(text) AND 2 * char_length(text));

ALTER TABLE "article_version" ADD CONSTRAINT "article_version_sha256_check"
  CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'));

-- Shapes.
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_key_check" CHECK (key ~ '^[a-z0-9][a-z0-9._-]{0,63}$');

ALTER TABLE "dossier" ADD CONSTRAINT "dossier_content_sha256_check" CHECK (content_sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE "article_version" ADD CONSTRAINT "article_version_number_check" CHECK (number >= 1);

ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_language_check"
  CHECK ((kind = 'name') = (language IS NOT NULL));

ALTER TABLE "claim" ADD CONSTRAINT "claim_value_check" CHECK (jsonb_typeof(value) = 'object' AND value ? 'type');

ALTER TABLE "claim" ADD CONSTRAINT "claim_revision_check" CHECK (revision >= 1);

ALTER TABLE "claim_revision" ADD CONSTRAINT "claim_revision_number_check" CHECK (number >= 1);

ALTER TABLE "claim_revision" ADD CONSTRAINT "claim_revision_content_check"
  CHECK ((action = 'removed') = (content IS NULL));

ALTER TABLE "comment" ADD CONSTRAINT "comment_subject_check"
  CHECK (subject IN ('dossier', 'article', 'claim', 'row'));

ALTER TABLE "edition" ADD CONSTRAINT "edition_number_check" CHECK (number >= 1);

ALTER TABLE "edition" ADD CONSTRAINT "edition_content_sha256_check" CHECK (content_sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_number_check" CHECK (number >= 1);

ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_hash_check" CHECK (hash ~ '^[0-9a-f]{64}$');

-- Rows that never change. They go only with their dossier, whose row is gone by the time a cascade reaches them.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION "refuse_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM dossier WHERE id = OLD.dossier_id) THEN
    RAISE EXCEPTION 'a row of % stays as long as its dossier', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END
$$;

DO $$
DECLARE
  frozen text;
BEGIN
  FOREACH frozen IN ARRAY ARRAY['article_version', 'claim_revision', 'edition', 'edition_article', 'audit_entry'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
                   frozen || '_update', frozen);
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_delete()',
                   frozen || '_delete', frozen);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   frozen || '_truncate', frozen);
  END LOOP;
END
$$;

-- A dossier is deleted whole in one statement with constraints deferred: its cascades reach a question before the
-- claims that answer it.
DO $$
DECLARE
  link record;
BEGIN
  FOR link IN SELECT conrelid::regclass AS owner, conname FROM pg_constraint
              WHERE contype = 'f' AND confdeltype = 'a' AND connamespace = 'public'::regnamespace LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', link.owner, link.conname);
  END LOOP;
END
$$;
