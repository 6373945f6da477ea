import { z } from 'zod'
import { question } from '../../kernel/query.ts'
import { anyone } from '../../kernel/rule.ts'
import { readSetting } from '../../kernel/settings.ts'
import { workspaceName } from '../workspace/name.ts'

const output = z.object({
  person: z.object({ id: z.number(), name: z.string(), code: z.string() }).nullable(),
  hat: z.string(),
  hats: z.array(z.object({ key: z.string(), label: z.string() })),
  can: z.record(z.string(), z.boolean()),
  timeZone: z.string(),
  language: z.string(),
  workspace: z.object({ name: z.string() }),
})

export const readMe = question({
  name: 'me.read',
  route: 'GET /me',
  says: 'Who is asking, under which hat, with which other hats, and what that hat may do. Nobody is an answer too.',
  input: z.strictObject({}),
  output,
  rule: anyone('sessions.rule.oneself'),
  async run({ db, me }) {
    const person = me.facts.person ?? null
    return {
      person: me.person !== null && person ? { id: me.person, name: person.name, code: person.code } : null,
      hat: me.hat,
      hats: me.hats.map(({ key, label }) => ({ key, label })),
      can: Object.fromEntries([...me.grants.keys()].map((permission) => [permission, true])),
      timeZone: person?.timeZone ?? 'UTC',
      language: person?.language ?? 'en',
      workspace: { name: await readSetting(db, workspaceName) },
    }
  },
})
