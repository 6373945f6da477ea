import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { may } from '../../../kernel/rule.ts'
import { searchDuplicates } from './search.ts'

/** Looks through everyone now instead of tonight; asked twice it is done once. */
export const askSearch = operation({
  name: 'duplicate.search',
  route: 'POST /duplicate-searches',
  says: 'Looks through all people and companies for pairs that look like one, soon instead of tonight.',
  input: z.strictObject({}),
  output: z.null(),
  rule: may('people.merge', 'all'),
  async run({ happened, enqueue }) {
    await enqueue(searchDuplicates, {}, { key: 'merging.search' })
    await happened({ name: 'duplicate.search-asked', subject: { kind: 'duplicate', id: null } })
    return null
  },
})
