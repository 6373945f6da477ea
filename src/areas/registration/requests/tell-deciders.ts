import { z } from 'zod'
import type { App } from '../../../kernel/app.ts'
import { audience } from '../../../kernel/audience.ts'
import type { Tx } from '../../../kernel/db.ts'
import { enqueue, job } from '../../../kernel/jobs.ts'
import { spokespeopleOf } from '../../companies/contact-of.ts'
import { posting, queueMail } from '../../outbox/message.ts'
import { accessRequestAccess } from '../access.ts'
import { writeRegistrationLetter } from '../letter.ts'
import { type Receiver, receiversOf } from './receivers.ts'

const HOUR = 60 * 60_000
const MOST_NAMED = 10
const MOST_STAFF = 10

/**
 * Mails those who decide that requests of a company (null: of nobody's) wait: one mail an hour at most, however many ask.
 * Its contacts and the account manager; where none of them could decide, staff who can.
 */
export const tellDeciders = job({
  name: 'registration.tell-deciders',
  input: z.object({ company: z.number().nullable() }),
  async run(app, { company }) {
    const now = app.clock()
    await app.db.transaction().execute(async (tx) => {
      const untold = await untoldOf(tx, company, now)
      const first = untold[0]
      if (!first) return
      const last = await lastTold(tx, company)
      if (last && now.getTime() - last.getTime() < HOUR) {
        const runAt = new Date(last.getTime() + HOUR)
        await enqueue(tx, tellDeciders, { company }, { key: `registration.tell ${company ?? '-'}`, runAt })
        return
      }
      for (const receiver of await decidersOf(app, tx, first.id, company, now))
        await tell(app, tx, receiver, untold, now)
      await tx
        .updateTable('access_requests')
        .set({ told_at: now })
        .where(
          'id',
          'in',
          untold.map(({ id }) => id),
        )
        .execute()
    })
  },
})

type Untold = { id: number; name: string; address: string }
type Decider = Receiver & { face: string }

const untoldOf = (tx: Tx, company: number | null, now: Date): Promise<Untold[]> =>
  tx
    .selectFrom('access_requests')
    .select(['id', 'name', 'address'])
    .where('company_id', company === null ? 'is' : '=', company)
    .where('state', '=', 'waiting')
    .where('told_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id')
    .forUpdate()
    .execute()

async function lastTold(tx: Tx, company: number | null): Promise<Date | null> {
  const found = await tx
    .selectFrom('access_requests')
    .select((row) => row.fn.max('told_at').as('at'))
    .where('company_id', company === null ? 'is' : '=', company)
    .executeTakeFirst()
  return found?.at ?? null
}

/** Who is written to, each with the face on which they decide. */
async function decidersOf(app: App, tx: Tx, request: number, company: number | null, now: Date): Promise<Decider[]> {
  const able = await audience(tx, app.who, accessRequestAccess, 'decide', request, now)
  const named = company === null ? null : await spokespeopleOf(tx, company)
  const wanted = [...(named?.contacts ?? []), named?.accountManager ?? 0]
  const chosen = able.filter((one) => wanted.includes(one.person))
  const staff = able.filter((one) => one.hat === 'staff').toSorted((a, b) => a.person - b.person)
  const told = chosen.length > 0 ? chosen : staff.slice(0, MOST_STAFF)
  const receivers = await receiversOf(
    app,
    tx,
    told.map(({ person }) => person),
    now,
  )
  return told.flatMap(({ person, hat }) => {
    const receiver = receivers.get(person)
    return receiver ? [{ ...receiver, face: hat === 'staff' ? '/desk' : '' }] : []
  })
}

async function tell(app: App, tx: Tx, { person, name, address, language, face }: Decider, untold: Untold[], now: Date) {
  const letter = await writeRegistrationLetter(app, tx, 'waiting', {
    name,
    language,
    url: `${app.place.url}${face}/access-requests`,
    values: { count: untold.length },
    lines: untold.slice(0, MOST_NAMED).map((one) => `${one.name} · ${one.address}`),
  })
  await queueMail(posting(app, tx, now), { to: { address, person }, ...letter, auto: true })
}
