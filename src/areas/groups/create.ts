import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { may } from '../../kernel/rule.ts'
import { orTaken } from '../../kernel/taken.ts'
import { groupFields, NAME_TAKEN } from './group.ts'

/** Makes a group, a list of people of any kind and any company (GT-19, GT-22). */
export const createGroup = operation({
  name: 'group.create',
  route: 'POST /groups',
  says: 'Makes a group: a list of people of any kind, from any company.',
  input: z.strictObject({
    name: groupFields.name,
    email: groupFields.email.default(null),
    notes: groupFields.notes.default(''),
  }),
  output: z.object({ id: z.number() }),
  rule: may('group.manage', 'all'),
  async run({ tx, input, now, happened }) {
    const { id } = await tx
      .insertInto('groups')
      .values({ ...input, created_at: now, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTaken('groups_name', 'name', NAME_TAKEN))
    await happened({ name: 'group.created', subject: { kind: 'group', id }, after: input })
    return { id }
  },
})
