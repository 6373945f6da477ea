import { z } from 'zod'
import { question } from '../../kernel/query.ts'
import { me } from '../../kernel/rule.ts'
import { isStaffHat } from '../access/role.ts'
import { codeListKey } from './code-list.ts'
import { listsForCustomers } from './shipped.ts'

/**
 * What a picker offers: the values of one list in their order, without the retired ones. Customers get the lists they
 * need for their own profile; every other one is empty for them, as one that does not exist is for everybody.
 */
export const listCodeChoices = question({
  name: 'code-list.choices',
  route: 'GET /code-choices',
  says: 'The values of a code list that can be chosen, in their order.',
  input: z.strictObject({ list: codeListKey }),
  output: z.object({ items: z.array(z.object({ value: z.number(), name: z.string() })) }),
  rule: me('codes.rule.signed-in', (who) => who.person !== null),
  async run({ db, me: who, input }) {
    if (!isStaffHat(who) && !listsForCustomers.includes(input.list)) return { items: [] }
    const items = await db
      .selectFrom('code_values')
      .innerJoin('code_lists', 'code_lists.id', 'code_values.list_id')
      .select(['code_values.id as value', 'code_values.name'])
      .where('code_lists.key', '=', input.list)
      .where('code_values.retired_at', 'is', null)
      .orderBy('code_values.position')
      .orderBy('code_values.id')
      .execute()
    return { items }
  },
})
