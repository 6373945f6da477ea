import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { duplicateAccess } from '../access.ts'

const input = z.strictObject({ id: schema.id })

/** Says that two are not one; the pair is not suggested again. */
export const dismissDuplicate = operation({
  name: 'duplicate.dismiss',
  route: 'POST /duplicates/:id/dismissal',
  says: 'Says that two records are not one. The pair is not suggested again.',
  input,
  output: z.object({ id: z.number() }),
  on: duplicateAccess,
  rule: 'judge',
  async run({ tx, me, record, now, happened }) {
    if (record.dismissed_at) throw conflict('merging.dismissed', 'This pair was dismissed already.')
    await tx
      .updateTable('duplicates')
      .set({ dismissed_at: now, dismissed_by: me.person })
      .where('id', '=', record.id)
      .execute()
    await happened({
      name: 'duplicate.dismissed',
      subject: { kind: 'duplicate', id: record.id },
      detail: pairOf(record),
    })
    return { id: record.id }
  },
})

/** Suggests the pair again. */
export const restoreDuplicate = operation({
  name: 'duplicate.restore',
  route: 'DELETE /duplicates/:id/dismissal',
  says: 'Suggests a pair again that was dismissed.',
  input,
  output: z.null(),
  on: duplicateAccess,
  rule: 'judge',
  async run({ tx, record, happened }) {
    if (!record.dismissed_at) throw conflict('merging.not-dismissed', 'This pair is not dismissed.')
    await tx
      .updateTable('duplicates')
      .set({ dismissed_at: null, dismissed_by: null })
      .where('id', '=', record.id)
      .execute()
    await happened({
      name: 'duplicate.restored',
      subject: { kind: 'duplicate', id: record.id },
      detail: pairOf(record),
    })
    return null
  },
})

const pairOf = ({ kind, one_id: one, other_id: other }: { kind: string; one_id: number; other_id: number }) => ({
  kind,
  one,
  other,
})
