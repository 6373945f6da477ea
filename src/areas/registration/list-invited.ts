import { sql } from 'kysely'
import { z } from 'zod'
import { question } from '../../kernel/query.ts'
import { may } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'
import { invitedUntil } from '../sessions/presence.ts'

/** Ids as they stand in an address: `3,17,4`. */
const ids = z
  .string()
  .max(16_000)
  .regex(/^[1-9]\d{0,14}(,[1-9]\d{0,14})*$/, 'Ids are whole numbers with commas between them.')

/** For the badge "Invited" in the list of people, asked once for a page of them. */
export const listInvited = question({
  name: 'invitation.list',
  route: 'GET /invitations',
  says: 'Which of these people have an invitation out that they have not followed yet, and until when it works.',
  input: z.strictObject({ people: ids }),
  output: z.object({ items: z.array(z.object({ person: z.number(), until: schema.instant })) }),
  rule: may('people.invite', 'all'),
  async run({ db, input, now }) {
    const found = await sql<{ person: number; until: Date }>`
      select * from (
        select asked.id as person, ${invitedUntil(sql.ref<number>('asked.id'), now)} as until
        from unnest(${sql.val(input.people.split(','))}::bigint[]) as asked(id)) invited
      where until is not null`.execute(db)
    return { items: found.rows }
  },
})
