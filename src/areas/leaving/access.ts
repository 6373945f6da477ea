import { sql, type SqlBool } from 'kysely'
import { access } from '../../kernel/access.ts'
import type { Db } from '../../kernel/db.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'
import { personAccess } from '../people/access.ts'

const staff = me('leaving.rule.staff', isStaffHat)
const everyStaff = async (db: Db) => (await everyStaffPerson.execute(db)).rows.map((one) => one.id)

/** Certificates hold no personal data; who may erase may read them all. */
export const erasureAccess = access(
  'erasures',
  { see: vocabulary('erasures').all(staff, may('people.erase', 'all')) },
  { candidates: everyStaff },
)

/** Why somebody is held back from erasure; lifted through the person's own rule. */
export const holdAccess = access(
  'legal_holds',
  { see: vocabulary('legal_holds').all(staff, may('people.erase', 'all')) },
  { candidates: everyStaff },
)

const copies = vocabulary('person_copies')

/** One's own copy, made for oneself; or any, for whoever may take one of that person. */
export const copyAccess = access(
  'person_copies',
  {
    see: copies.any(
      copies.all(
        me('leaving.rule.signed-in', (who) => who.person !== null),
        copies.row('leaving.rule.own-copy', (copy) => copy('person_copies.scope', '=', 'own')),
        copies.row('leaving.rule.about-me', (copy, who) => copy('person_copies.person_id', '=', who.person)),
      ),
      copies.all(
        staff,
        copies.row(
          'leaving.rule.may-copy',
          (_copy, who) =>
            sql<SqlBool>`exists (select from ${sql.table(personAccess.table)} where people.id = person_copies.person_id and ${personAccess.where('copy', who)})`,
        ),
      ),
    ),
  },
  {
    async candidates(db, id) {
      const found = await db.selectFrom('person_copies').select('person_id').where('id', '=', id).execute()
      return [...(await everyStaff(db)), ...found.map((one) => one.person_id)]
    },
  },
)
