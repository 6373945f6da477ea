import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { groupAccess } from '../../groups/access.ts'
import { endMembers } from '../../groups/membership.ts'
import { somePeople } from './some-people.ts'

/** Takes people out of a group. Errors: `not-found` when none of them is in it. */
export const removeFromGroup = operation({
  name: 'group.remove-members',
  route: 'POST /groups/:id/removals',
  says: 'Takes people out of a group.',
  input: z.strictObject({ id: schema.id, people: somePeople }),
  output: z.object({ removed: z.number() }),
  on: groupAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const gone = await endMembers(tx, input.people, { group: record.id, now })
    if (gone.length === 0) throw notFound()
    await happened({
      name: 'group.members-removed',
      subject: { kind: 'group', id: record.id },
      before: { people: gone.length },
      detail: { people: gone },
    })
    return { removed: gone.length }
  },
})
