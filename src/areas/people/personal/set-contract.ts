import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { contractFields, revision } from './personal.ts'

/**
 * Writes down on which terms a person works (HM-16). The audit trail learns which fields changed, not their values.
 * Errors: `invalid` for an end before the beginning, `conflict` when `revision` is an old one.
 */
export const setContract = operation({
  name: 'person.set-contract',
  route: 'PUT /people/:id/contract',
  says: 'Writes down the contract of a person: its kind, from when until when, remarks.',
  input: z.strictObject({
    id: schema.id,
    kind: contractFields.kind,
    beginsOn: contractFields.beginsOn,
    endsOn: contractFields.endsOn,
    notes: contractFields.notes,
    revision: revision.optional(),
  }),
  output: z.object({ revision: z.number() }),
  on: personAccess,
  rule: 'edit-contract',
  async run({ tx, input, record, happened }) {
    const { kind, beginsOn, endsOn, notes } = input
    if (beginsOn !== null && endsOn !== null && endsOn < beginsOn)
      throw invalid({ endsOn: 'A contract cannot end before it begins.' })
    const before = await tx
      .selectFrom('person_contracts')
      .selectAll()
      .where('person_id', '=', record.id)
      .executeTakeFirst()
    if (input.revision !== undefined && input.revision !== (before?.revision ?? 0))
      throw conflict('people.stale-contract', 'Someone changed this in the meantime. Look at it again first.')
    const after = { kind, begins_on: beginsOn, ends_on: endsOn, notes }
    const next = (before?.revision ?? 0) + 1
    await tx
      .insertInto('person_contracts')
      .values({ person_id: record.id, ...after, revision: next })
      .onConflict((row) => row.column('person_id').doUpdateSet({ ...after, revision: next }))
      .execute()
    await happened({
      name: 'person.contract-set',
      subject: { kind: 'person', id: record.id },
      detail: { fields: Object.keys(changes(before ?? {}, after).after) },
    })
    return { revision: next }
  },
})
