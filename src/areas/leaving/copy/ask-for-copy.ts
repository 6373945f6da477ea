import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { conflict } from '../../../kernel/errors.ts'
import { type Doing, operation } from '../../../kernel/operation.ts'
import { me } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../../people/access.ts'
import { erasureOf } from '../erasure/erasure.ts'
import type { Scope } from './shape.ts'
import { writeCopy } from './write-copy.ts'

/** By staff: everything, notes and history included. Errors: `conflict` while one is being written, or after an erasure. */
export const askForCopy = operation({
  name: 'copy.ask',
  route: 'POST /people/:id/copies',
  says: 'Begins to write a copy of everything that is known of a person: JSON and files in one ZIP.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'copy',
  run: async (doing) => begin(doing, doing.record.id, 'everything'),
})

/** By the person themselves: what they can see of themselves. */
export const askForOwnCopy = operation({
  name: 'copy.ask-own',
  route: 'POST /me/copies',
  says: 'Begins to write a copy of what the asker can see of themselves: JSON and files in one ZIP.',
  input: z.strictObject({}),
  output: z.object({ id: z.number() }),
  rule: me('leaving.rule.signed-in', (who) => who.person !== null),
  run: async (doing) => begin(doing, doing.me.person ?? 0, 'own'),
})

type Asking = Pick<Doing<unknown, unknown>, 'tx' | 'me' | 'now' | 'happened' | 'enqueue'>

async function begin(
  { tx, me: who, now, happened, enqueue }: Asking,
  person: number,
  scope: Scope,
): Promise<{ id: number }> {
  if (await erasureOf(tx, person)) throw conflict('leaving.erasing', 'This person is erased, or about to be.')
  if (await isBeingWritten(tx, person, scope))
    throw conflict('leaving.copy-waits', 'A copy is being written already. It will be here in a moment.')
  const { id } = await tx
    .insertInto('person_copies')
    .values({ person_id: person, scope, asked_at: now, asked_by: who.person })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enqueue(writeCopy, { copy: id }, { key: `copy:${id}` })
  await happened({ name: 'person.copied', subject: { kind: 'person', id: person }, detail: { copy: id, scope } })
  return { id }
}

async function isBeingWritten(tx: Tx, person: number, scope: Scope): Promise<boolean> {
  const found = await tx
    .selectFrom('person_copies')
    .select('id')
    .where('person_id', '=', person)
    .where('scope', '=', scope)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return found !== undefined
}
