import { z } from 'zod'
import { databaseError } from '../../../kernel/db.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { admits } from '../../../kernel/admit.ts'
import { personAccess } from '../access.ts'

const RING = ['person_managers_acyclic', 'person_managers_check']

/** Writes down whom a person reports to, or nobody (HM-16). Errors: `conflict` when they would lead each other in a ring. */
export const setManager = operation({
  name: 'person.set-manager',
  route: 'PUT /people/:id/manager',
  says: 'Chooses whom a person reports to.',
  input: z.strictObject({ id: schema.id, manager: schema.id.nullable() }),
  output: z.object({ manager: z.number().nullable() }),
  on: personAccess,
  rule: 'annotate',
  async run({ tx, me, input, record, happened }) {
    const { manager } = input
    if (manager !== null && !(await admits(tx, personAccess, 'know', me, manager)))
      throw invalid({ manager: 'There is no such person.' })
    const before = await tx
      .selectFrom('person_managers')
      .select('manager_id')
      .where('person_id', '=', record.id)
      .executeTakeFirst()
    if (manager === null) await tx.deleteFrom('person_managers').where('person_id', '=', record.id).execute()
    else
      await tx
        .insertInto('person_managers')
        .values({ person_id: record.id, manager_id: manager })
        .onConflict((row) => row.column('person_id').doUpdateSet({ manager_id: manager }))
        .execute()
        .catch((error: unknown) => {
          if (!RING.includes(databaseError(error)?.constraint ?? '')) throw error
          throw conflict('people.manager-ring', 'Nobody can report to themselves, nor to someone who reports to them.')
        })
    await happened({
      name: 'person.manager-set',
      subject: { kind: 'person', id: record.id },
      before: { manager: before?.manager_id ?? null },
      after: { manager },
    })
    return { manager }
  },
})
