import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../kernel/changes.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from './access.ts'
import { companyFields } from './company.ts'

/** Changes what a company says of itself. */
export const editCompany = operation({
  name: 'company.edit',
  route: 'PATCH /companies/:id',
  says: 'Changes what is known of a company: name, kind, how to reach it, details, notes.',
  input: z.strictObject({
    id: schema.id,
    name: companyFields.name.optional(),
    kind: companyFields.kind.optional(),
    isVendor: companyFields.isVendor.optional(),
    website: companyFields.website.optional(),
    email: companyFields.email.optional(),
    phone: companyFields.phone.optional(),
    address: companyFields.address.optional(),
    details: companyFields.details.optional(),
    notes: companyFields.notes.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const after = {
      name: input.name ?? record.name,
      kind: input.kind ?? record.kind,
      is_vendor: input.isVendor ?? record.is_vendor,
      website: input.website === undefined ? record.website : input.website,
      email: input.email === undefined ? record.email : input.email,
      phone: input.phone === undefined ? record.phone : input.phone,
      address: input.address ?? record.address,
      details: input.details ?? record.details,
      notes: input.notes ?? record.notes,
    }
    const written = await tx
      .updateTable('companies')
      .set({ ...after, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    await happened({ name: 'company.edited', subject: { kind: 'company', id: record.id }, ...changes(record, after) })
    return written
  },
})
