import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { personalFields, revision } from './personal.ts'

/**
 * Changes what is personal of a person (HM-15); what is left out stays. The audit trail learns which fields, never what
 * stands in them: more people read it. Errors: `conflict` when `revision` is an old one.
 */
export const editPersonal = operation({
  name: 'person.edit-personal',
  route: 'PATCH /people/:id/personal',
  says: 'Changes birthday, family or hobbies of a person.',
  input: z.strictObject({
    id: schema.id,
    birthday: personalFields.birthday.optional(),
    spouse: personalFields.spouse.optional(),
    family: personalFields.family.optional(),
    hobbies: personalFields.hobbies.optional(),
    emergencyContact: personalFields.emergencyContact.optional(),
    remarks: personalFields.remarks.optional(),
    revision: revision.optional(),
  }),
  output: z.object({ revision: z.number() }),
  on: personAccess,
  rule: 'edit-personal',
  async run({ tx, input, record, happened }) {
    const stored = await tx
      .selectFrom('person_personal')
      .selectAll()
      .where('person_id', '=', record.id)
      .executeTakeFirst()
    const before = stored ?? nothing
    if (input.revision !== undefined && input.revision !== before.revision)
      throw conflict('people.stale-personal', 'Someone changed this in the meantime. Look at it again first.')
    const after = {
      birthday: input.birthday === undefined ? before.birthday : input.birthday,
      spouse: input.spouse === undefined ? before.spouse : input.spouse,
      family: input.family === undefined ? before.family : input.family,
      hobbies: input.hobbies === undefined ? before.hobbies : input.hobbies,
      emergency_contact: input.emergencyContact === undefined ? before.emergency_contact : input.emergencyContact,
      remarks: input.remarks ?? before.remarks,
    }
    const written = { ...after, revision: before.revision + 1 }
    await tx
      .insertInto('person_personal')
      .values({ person_id: record.id, ...written })
      .onConflict((row) => row.column('person_id').doUpdateSet(written))
      .execute()
    await happened({
      name: 'person.personal-changed',
      subject: { kind: 'person', id: record.id },
      detail: { fields: Object.keys(changes(before, after).after) },
    })
    return { revision: written.revision }
  },
})

const nothing = {
  birthday: null,
  spouse: null,
  family: null,
  hobbies: null,
  emergency_contact: null,
  remarks: '',
  revision: 0,
}
