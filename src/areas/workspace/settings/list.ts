import { z } from 'zod'
import { question } from '../../../kernel/query.ts'
import { may } from '../../../kernel/rule.ts'

const item = z.object({
  key: z.string(),
  says: z.string(),
  value: z.unknown(),
  fallback: z.unknown(),
  /** 0 until it is set for the first time. */
  version: z.number(),
  /** What may be written, as JSON Schema. */
  schema: z.record(z.string(), z.unknown()),
})

/** Every setting of every area with its value in force. A stored value that no longer fits counts as not set. */
export const listSettings = question({
  name: 'setting.list',
  route: 'GET /settings',
  says: 'Every setting with its value in force and what may be written.',
  input: z.strictObject({}),
  output: z.object({ items: z.array(item) }),
  rule: may('settings.view', 'all'),
  async run({ app, db }) {
    const stored = await db.selectFrom('settings').select(['key', 'value', 'version']).execute()
    const items = app.settings.map(({ key, says, schema, fallback }) => {
      const row = stored.find((one) => one.key === key)
      const parsed = schema.safeParse(row?.value)
      return {
        key,
        says,
        value: row && parsed.success ? parsed.data : fallback,
        fallback,
        version: row?.version ?? 0,
        schema: { ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) },
      }
    })
    return { items }
  },
})
