import { sql } from 'kysely'
import { z } from 'zod'
import { question } from '../../../kernel/query.ts'
import { may } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { brief, personBrief } from '../../people/person.ts'
import { graceDays, retentionMonths } from '../settings.ts'
import { countDue, dueBefore, monthsBefore } from './due.ts'

/** People named on the page; the counts are of all. */
const SHOWN = 50

/** What the rule would erase in its next run; with `months`, what another rule would. */
export const readRetention = question({
  name: 'retention.read',
  route: 'GET /retention',
  says: 'The rule by which deactivated customers are erased, and whom it would erase now.',
  input: z.strictObject({ months: z.coerce.number().int().min(1).max(240).optional() }),
  output: z.object({
    /** The rule in force; 0: it is off. */
    months: z.number(),
    graceDays: z.number(),
    /** Those deactivated before this moment are counted; null when the rule is off and no other was asked for. */
    before: schema.instant.nullable(),
    due: z.number(),
    waiting: z.number(),
    held: z.number(),
    first: z.array(z.object({ person: brief, since: schema.instant })),
  }),
  rule: may('people.erase', 'all'),
  async run({ db, input, now }) {
    const months = await readSetting(db, retentionMonths)
    const rule = { months, graceDays: await readSetting(db, graceDays) }
    const asked = input.months ?? months
    if (asked === 0) return { ...rule, before: null, due: 0, waiting: 0, held: 0, first: [] }
    const before = monthsBefore(now, asked)
    const first = await sql<{ person: { id: number; name: string }; since: Date }>`
      select ${personBrief(sql.ref('due.id'))} as person, due.since from (${dueBefore(before)}) due
      order by due.since, due.id limit ${SHOWN}`.execute(db)
    return { ...rule, before, ...(await countDue(db, before)), first: first.rows }
  },
})
