import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { may } from '../../kernel/rule.ts'
import { orTaken } from '../../kernel/taken.ts'
import { codeListKey, codeName } from './code-list.ts'
import { freeKey, keyFrom } from './key-from.ts'

/** Adds a list of one's own. Without a key it gets one from its name. */
export const createCodeList = operation({
  name: 'code-list.create',
  route: 'POST /code-lists',
  says: 'Adds a code list.',
  input: z.strictObject({ name: codeName, key: codeListKey.optional() }),
  output: z.object({ id: z.number(), key: z.string() }),
  rule: may('code.manage', 'all'),
  async run({ tx, input, now, happened }) {
    const taken = await tx.selectFrom('code_lists').select('key').execute()
    const made = freeKey(
      keyFrom(input.name),
      taken.map(({ key }) => key),
    )
    const written = await tx
      .insertInto('code_lists')
      .values({ name: input.name, key: input.key ?? made, created_at: now, updated_at: now })
      .returning(['id', 'key'])
      .executeTakeFirstOrThrow()
      .catch(orTaken('code_lists_name', 'name', 'There is a list of this name already.'))
      .catch(orTaken('code_lists_key_key', 'key', 'There is a list with this key already.'))
    await happened({
      name: 'code-list.created',
      subject: { kind: 'code-list', id: written.id },
      after: { name: input.name, key: written.key },
    })
    return written
  },
})
