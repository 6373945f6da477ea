import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import { referredTo } from '../../../kernel/referred-to.ts'

/**
 * Those of these people whom any other record speaks of, whatever table it is in. What belongs to a person from the
 * first goes with them; of those who report to them only people outside of `together` (SQL of ids) count, who all go.
 */
export const peopleInUse = (tx: Tx, ids: readonly number[], together: RawBuilder<unknown>): Promise<Set<number>> =>
  referredTo(tx, 'people', ids, {
    person_emails: null,
    person_phones: null,
    memberships: null,
    person_keys: null,
    // An invitation that nobody followed yet is no use.
    sign_in_links: null,
    logins: sql`other.last_at is not null or other.password_hash is not null`,
    'person_managers.person_id': null,
    'person_managers.manager_id': sql`other.person_id not in (${together})`,
  })

/** Takes people away whom nothing speaks of; whoever calls it has asked `peopleInUse`, and tells what happened. */
export const removePeople = (tx: Tx, ids: readonly number[]) =>
  sql`delete from people where id = any(${sql.val([...ids])}::bigint[])`.execute(tx)
