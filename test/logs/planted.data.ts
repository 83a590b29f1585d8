import { WHO } from "../kit/seed.data";
import { canary, khmerCanary } from "./canary.kit";

/** What the database's errors hold: a row, and more lines that look like places in the code. */
export const DATABASE = {
  message: canary("message"),
  frame: canary("frame"),
  detail: canary("detail"),
  hint: canary("hint"),
  audit: canary("audit"),
  column: canary("column"),
  stored: canary("stored-sex"),
  name: canary("stored-name"),
  nameKhmer: khmerCanary(5),
} as const;

const RAISED = `MESSAGE = '${DATABASE.message}: ' || NEW.diagnosis_text || E'\\n    at ${DATABASE.frame} (/${DATABASE.frame}.ts:1:2)',
  DETAIL = 'Key (name)=(${DATABASE.detail}) already exists: ' || NEW::text, HINT = '${DATABASE.hint}'`;

/** Claims whose reference says so fail in the database, with all it can say about them. */
export const PLANTED_CLAIMS = `
CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.provider_reference LIKE 'plant-raise-%' THEN
    RAISE EXCEPTION USING ${RAISED}, ERRCODE = split_part(NEW.provider_reference, '-', 3);
  ELSIF NEW.provider_reference LIKE 'plant-cast%' THEN
    PERFORM NEW.diagnosis_text::int;
  ELSIF NEW.provider_reference LIKE 'plant-wait%' THEN
    PERFORM pg_sleep(1);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER planted BEFORE INSERT ON claim FOR EACH ROW EXECUTE FUNCTION planted();
ALTER TABLE intake_attempt ADD CONSTRAINT planted_check CHECK (provider_reference NOT LIKE 'plant-check%');
CREATE UNIQUE INDEX planted_key ON intake_attempt (provider_reference);`;

/** Members who are canaries themselves, one with a sex that no enum has. */
export const PLANTED_MEMBERS = `
ALTER TABLE member DROP CONSTRAINT member_sex;
UPDATE member SET name = '${DATABASE.name}', name_khmer = '${DATABASE.nameKhmer}'
  WHERE member_number = '${WHO.second}';
UPDATE member SET sex = '${DATABASE.stored}' WHERE member_number = '${WHO.gap}';`;

/** No answer about members can be entered, and the refusal quotes the entry. */
export const PLANTED_AUDIT = `
CREATE FUNCTION planted_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION USING MESSAGE = '${DATABASE.audit}' || NEW::text, DETAIL = '${DATABASE.detail}';
END $$;
CREATE TRIGGER planted_audit BEFORE INSERT ON audit_entry FOR EACH ROW
  WHEN (NEW.operation = 'eligibility') EXECUTE FUNCTION planted_audit();`;

/** The credentials cannot be read, and PostgreSQL suggests the column's new name. */
export const PLANTED_CREDENTIALS = `ALTER TABLE credential RENAME COLUMN person TO "${DATABASE.column}"`;
export const MENDED_CREDENTIALS = `ALTER TABLE credential RENAME COLUMN "${DATABASE.column}" TO person`;
