import { sql, type SqlBool } from 'kysely'
import { access } from '../../kernel/access.ts'
import type { Db } from '../../kernel/db.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isOwner, isStaffHat, rankOf, rankOfPerson } from '../access/role.ts'

const merges = vocabulary('merges')
const duplicates = vocabulary('duplicates')

const staff = me('merging.rule.staff', isStaffHat)
const owner = me('merging.rule.owner', isOwner)

const candidates = async (db: Db): Promise<number[]> => {
  const found = await everyStaffPerson.execute(db)
  return found.rows.map((one) => one.id)
}

const isOfPeople = merges.row('merging.rule.of-people', (merge) => merge('merges.kind', '=', 'person'))
const isOfCompanies = merges.row('merging.rule.of-companies', (merge) => merge('merges.kind', '=', 'company'))
/** Whoever comes back, comes back with the role they had; both must stand below the asker (K10). */
const areOutranked = merges.any(
  owner,
  merges.row(
    'merging.rule.outranked',
    (_merge, who) => sql<SqlBool>`merges.merged_rank < ${rankOf(who)}
      and (merges.kind <> 'person' or ${rankOfPerson(sql.ref<number>('merges.master_id'))} < ${rankOf(who)})`,
  ),
)
const mergesPeople = [may('people.merge', 'all'), may('people.edit', 'all')] as const
const mergesCompanies = [may('company.merge', 'all'), may('company.manage', 'all')] as const

/** Who may see that two records were made one, and who may take it back. */
export const mergeAccess = access(
  'merges',
  {
    see: merges.all(
      staff,
      merges.any(
        merges.all(isOfPeople, may('people.view', 'all')),
        merges.all(isOfCompanies, may('company.view', 'all')),
      ),
    ),
    undo: merges.all(
      staff,
      merges.any(merges.all(isOfPeople, ...mergesPeople), merges.all(isOfCompanies, ...mergesCompanies)),
      areOutranked,
    ),
  },
  { candidates },
)

const arePeople = duplicates.row('merging.rule.of-people', (pair) => pair('duplicates.kind', '=', 'person'))
const areCompanies = duplicates.row('merging.rule.of-companies', (pair) => pair('duplicates.kind', '=', 'company'))
const judges = duplicates.all(
  staff,
  duplicates.any(
    duplicates.all(arePeople, may('people.view', 'all'), ...mergesPeople),
    duplicates.all(areCompanies, may('company.view', 'all'), ...mergesCompanies),
  ),
)

/** Who sees the pairs that look like one, and says that they are not. */
export const duplicateAccess = access('duplicates', { see: judges, judge: judges }, { candidates })
