-- What Prisma's schema has no words for: shapes, rows that never change, and a role that may do no more than the application
-- needs.

ALTER TABLE "revision" ADD CONSTRAINT "revision_number_check" CHECK (number >= 1);

ALTER TABLE "revision" ADD CONSTRAINT "revision_content_check" CHECK ((action = 'removed') = (content IS NULL));

ALTER TABLE "dossier" ADD CONSTRAINT "dossier_audit_check"
  CHECK ((audit_number = 0) = (audit_hash IS NULL) AND audit_number >= 0 AND audit_hash ~ '^[0-9a-f]{64}$');

ALTER TABLE "user" ADD CONSTRAINT "user_email_check" CHECK (email = lower(email));

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_role_check" CHECK ((dossier_id IS NULL) = (role IS NULL));

DO $$
DECLARE
  item text;
BEGIN
  FOREACH item IN ARRAY ARRAY['outlet', 'source', 'entity', 'event', 'question', 'article'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (revision >= 1)', item, item || '_revision_check');
  END LOOP;
END
$$;

CREATE TRIGGER "revision_update" BEFORE UPDATE ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "revision_delete" BEFORE DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER "revision_truncate" BEFORE TRUNCATE ON "revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every row of the audit trail is told to whoever listens; the payload is the dossier alone, and they read the rest.
CREATE FUNCTION "tell_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('isnad_change', NEW.dossier_id::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER "audit_entry_tell" AFTER INSERT ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION tell_change();

-- The role the application takes on in every connection (lib/db/client.ts): it changes no table, and what never changes it
-- may only add to. Where the owner may make no roles, the triggers alone stand guard.
DO $$
BEGIN
  CREATE ROLE isnad_app NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN RAISE NOTICE 'this user may make no roles: the application keeps the rights of the owner';
END
$$;

DO $$
DECLARE
  frozen text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'isnad_app') THEN
    RETURN;
  END IF;
  EXECUTE 'GRANT USAGE ON SCHEMA public TO isnad_app';
  EXECUTE 'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO isnad_app';
  EXECUTE 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO isnad_app';
  FOREACH frozen IN ARRAY
    ARRAY['article_version', 'revision', 'edition', 'edition_article', 'audit_entry'] LOOP
    EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM isnad_app', frozen);
  END LOOP;
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    EXECUTE 'REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM isnad_app';
  END IF;
END
$$;

-- As in the first guards: a dossier is deleted whole with constraints deferred.
DO $$
DECLARE
  link record;
BEGIN
  FOR link IN SELECT conrelid::regclass AS owner, conname FROM pg_constraint
              WHERE contype = 'f' AND confdeltype = 'a' AND NOT condeferrable
                AND connamespace = 'public'::regnamespace LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', link.owner, link.conname);
  END LOOP;
END
$$;
