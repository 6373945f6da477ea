import type { Doing } from '../../../kernel/operation.ts'
import type { RequestKind } from './request.ts'
import { tellDeciders } from './tell-deciders.ts'

const DAY = 24 * 60 * 60_000

export type NewRequest = {
  kind: RequestKind
  /** Null for a stranger. */
  person: number | null
  name: string
  address: string
  language: string | null
  company: number | null
  /** The level wished for. */
  level: number | null
  message: string
  /** Until it expires. */
  days: number
}

/** Writes a request down and lets those who decide know. Null: the same one waits already. */
export async function makeRequest(
  { tx, now, happened, enqueue }: Pick<Doing<unknown, unknown>, 'tx' | 'now' | 'happened' | 'enqueue'>,
  { person, company, level, days, ...asked }: NewRequest,
): Promise<number | null> {
  const made = await tx
    .insertInto('access_requests')
    .values({
      ...asked,
      person_id: person,
      company_id: company,
      level_id: level,
      created_at: now,
      expires_at: new Date(now.getTime() + days * DAY),
    })
    .onConflict((row) => row.doNothing())
    .returning('id')
    .executeTakeFirst()
  // The event stands for both: whoever asked a second time has asked.
  await happened({
    name: made ? 'access-request.made' : 'access-request.repeated',
    subject: { kind: 'access-request', id: made?.id ?? null },
    after: { kind: asked.kind, person, company, level },
  })
  if (made) await enqueue(tellDeciders, { company })
  return made?.id ?? null
}
