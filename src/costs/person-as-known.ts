/** The merges that were known at an instant, as a table `kept`: a record, and the one that answers for it. */
export const keptAsKnown = (at: number): string => `kept AS (
  SELECT merged_id, kept_id FROM member_merge
  WHERE merged_at <= $${at} AND (undone_at IS NULL OR undone_at > $${at}))`;

/**
 * Members as they were on record at an instant, as a table: what was corrected since is as it was
 * before the first of those corrections, so that a snapshot never changes.
 */
export const personAsKnown = (at: number): string => `(
  SELECT m.id, coalesce(w.sex, m.sex) AS sex FROM member m LEFT JOIN (
    SELECT DISTINCT ON (member_id) member_id, before ->> 'sex' AS sex FROM member_change
    WHERE changed_at > $${at} AND before ? 'sex' ORDER BY member_id, changed_at, id) w
  ON w.member_id = m.id)`;
