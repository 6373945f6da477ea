import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { contractFields } from './personal.ts'

const personal = z.object({
  birthday: z.string().nullable(),
  spouse: z.string().nullable(),
  family: z.string().nullable(),
  hobbies: z.string().nullable(),
  emergencyContact: z.string().nullable(),
  remarks: z.string(),
  revision: z.number(),
})

const contract = z.object({
  kind: contractFields.kind,
  beginsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  notes: z.string(),
  revision: z.number(),
})

/** The one place where personal details and the contract of a person are read (HM-15, HM-16). */
export const readPersonal = read({
  name: 'person.read-personal',
  route: 'GET /people/:id/personal',
  says: 'Birthday, family, hobbies and contract of a person, for themselves and for whoever has the right apart.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ id: z.number(), personal, contract, can: schema.hints }),
  on: personAccess,
  rule: 'view-personal',
  select: (q) =>
    q
      .leftJoin('person_personal as personal', 'personal.person_id', 'people.id')
      .leftJoin('person_contracts as contract', 'contract.person_id', 'people.id')
      .select([
        'people.id',
        sql`jsonb_build_object('birthday', personal.birthday, 'spouse', personal.spouse, 'family', personal.family,
          'hobbies', personal.hobbies, 'emergencyContact', personal.emergency_contact,
          'remarks', coalesce(personal.remarks, ''), 'revision', coalesce(personal.revision, 0))`.as('personal'),
        sql`jsonb_build_object('kind', contract.kind, 'beginsOn', contract.begins_on, 'endsOn', contract.ends_on,
          'notes', coalesce(contract.notes, ''), 'revision', coalesce(contract.revision, 0))`.as('contract'),
      ]),
})
