import { z } from 'zod'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { parseInput } from '../../../kernel/input.ts'
import { operation } from '../../../kernel/operation.ts'
import { may } from '../../../kernel/rule.ts'
import { readSetting, writeSetting } from '../../../kernel/settings.ts'

/** Decides one thing for the whole desk; holds from the next request on. Errors: `conflict` when `version` is an old one. */
export const setSetting = operation({
  name: 'setting.set',
  route: 'PUT /settings/:key',
  says: 'Changes one setting.',
  input: z.strictObject({
    key: z.string().max(80),
    value: z.unknown(),
    version: z.number().int().min(0, 'A version is a whole number, 0 for one that was never set.').optional(),
  }),
  output: z.object({ key: z.string(), value: z.unknown(), version: z.number() }),
  rule: may('settings.manage', 'all'),
  async run({ app, tx, me, input, now, happened }) {
    const { key } = input
    const wanted = app.settings.find((one) => one.key === key)
    if (!wanted) throw notFound()
    const { value } = parseInput(z.strictObject({ value: wanted.schema }), { value: input.value })
    const stored = await tx
      .selectFrom('settings')
      .select(['version'])
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirst()
    const before: unknown = await readSetting(tx, wanted)
    const version = stored?.version ?? 0
    if (input.version !== undefined && input.version !== version)
      throw conflict('workspace.stale-setting', 'Someone changed this setting in the meantime. Look at both values.', {
        value: before,
        version,
      })
    await writeSetting(tx, wanted, value, me.person, now)
    await happened({
      name: 'setting.set',
      subject: { kind: 'setting', id: null },
      before: { value: before },
      after: { value },
      detail: { key },
    })
    return { key, value, version: version + 1 }
  },
})
