import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import type { Me } from '../../../kernel/me.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { mayLookUpCompany } from '../../companies/access.ts'
import { belongsTo } from '../../companies/membership.ts'
import { groupAccess } from '../../groups/access.ts'
import { addMembers } from '../../groups/membership.ts'
import { personAccess } from '../access.ts'
import { somePeople } from './some-people.ts'

const input = z.strictObject({ id: schema.id, people: somePeople.optional(), company: schema.id.optional() })

type Wish = { people?: number[]; company?: number }

/** Puts people into a group, by name or a whole company at once (GT-19, GT-22). Who is in it already stays. */
export const addToGroup = operation({
  name: 'group.add-members',
  route: 'POST /groups/:id/members',
  says: 'Puts people into a group: some, or everybody of a company.',
  input,
  output: z.object({ added: z.number(), already: z.number() }),
  on: groupAccess,
  rule: 'manage',
  async run({ tx, me, input: wish, record, now, happened }) {
    if (record.archived_at) throw conflict('groups.archived', 'This group is put away. Take it back into use first.')
    const wanted = await peopleOf(tx, me, wish)
    const chosen = sql<{ id: number }>`select unnest(${wanted}::bigint[]) as id`
    const added = await addMembers(tx, chosen, { group: record.id, by: me.person, now })
    if (added.length > 0)
      await happened({
        name: 'group.members-added',
        subject: { kind: 'group', id: record.id },
        after: { people: added.length },
        detail: { people: added, ...(wish.company === undefined ? {} : { company: wish.company }) },
      })
    return { added: added.length, already: wanted.length - added.length }
  },
})

/** Errors: `invalid` for somebody or a company that the asker does not know. */
async function peopleOf(tx: Tx, me: Me, { people, company }: Wish): Promise<number[]> {
  if ((people === undefined) === (company === undefined)) throw invalid({ people: 'Name some people, or a company.' })
  return people ? known(tx, me, people) : employed(tx, me, company ?? 0)
}

async function known(tx: Tx, me: Me, people: readonly number[]): Promise<number[]> {
  const wanted = [...new Set(people)]
  const found = await tx
    .selectFrom('people')
    .select('id')
    .where('id', 'in', wanted)
    .where('deactivated_at', 'is', null)
    .where(personAccess.where('see', me))
    .orderBy('id')
    .execute()
  if (found.length < wanted.length) throw invalid({ people: 'One of these people is not there.' })
  return found.map((person) => person.id)
}

async function employed(tx: Tx, me: Me, company: number): Promise<number[]> {
  const seen = await sql<{ holds: boolean }>`select ${mayLookUpCompany(company, me)} as holds`.execute(tx)
  if (!seen.rows[0]?.holds) throw invalid({ company: 'There is no such company.' })
  const found = await tx
    .selectFrom('people')
    .select('id')
    .where(belongsTo(sql.ref('people.id'), company, me.at))
    .where('deactivated_at', 'is', null)
    .where(personAccess.where('see', me))
    .orderBy('id')
    .execute()
  return found.map((person) => person.id)
}
