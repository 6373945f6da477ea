import type { Tx } from '../../../kernel/db.ts'
import { conflict } from '../../../kernel/errors.ts'
import type { Happening } from '../../../kernel/events.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { deactivate } from '../../people/activity.ts'
import { noteDeparture } from '../departure/departure.ts'
import { type HandOverChoices, handOverWork } from '../departure/hand-over-work.ts'
import { isOnHold } from '../hold/hold.ts'
import { erase } from './erase.ts'
import { erasureOf } from './erasure.ts'

type Starting = {
  tx: Tx
  record: { id: number; deactivated_at: Date | null }
  now: Date
  happened: (what: Happening) => Promise<void>
  by: number | null
  reason: 'asked' | 'retention'
  dueAt: Date
  removesFiles: boolean
  handOver: HandOverChoices
}

/**
 * Ends every access, hands work over, and lets the erasure begin when it is due. Errors: `conflict` while a hold lasts or
 * when an erasure is under way already; `invalid` when open work is not decided about.
 */
export async function startErasure(starting: Starting): Promise<number> {
  const { tx, record, now, happened, by, reason, dueAt, removesFiles, handOver } = starting
  const person = record.id
  if (await isOnHold(tx, person))
    throw conflict('leaving.on-hold', 'A legal hold keeps everything of this person. Lift it first.')
  if (await erasureOf(tx, person)) throw conflict('leaving.erasing', 'This person is erased, or about to be.')
  const wasActive = record.deactivated_at === null
  if (wasActive) await deactivate(tx, record, now, happened)
  const tickets = await handOverWork(starting, handOver)
  const departure = wasActive ? await noteDeparture(tx, { person, kind: 'desk', held: { tickets }, now, by }) : null
  const { id } = await tx
    .insertInto('erasures')
    .values({
      person_id: person,
      reason,
      asked_at: now,
      asked_by: by,
      due_at: dueAt,
      removes_files: removesFiles,
      departure_id: departure,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch(orTaken('erasures_once', 'id', 'This person is erased, or about to be.'))
  await enqueue(tx, erase, { erasure: id }, { key: `erase:${id}`, ...(dueAt > now ? { runAt: dueAt } : {}) })
  await happened({
    name: 'person.erasure-asked',
    subject: { kind: 'person', id: person },
    detail: { erasure: id, dueAt },
  })
  return id
}
