import { z } from 'zod'
import { admits } from '../../kernel/admit.ts'
import { invalid } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { may } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from './access.ts'
import { companyFields } from './company.ts'
import { assertParentInUse } from './in-use.ts'

/** Makes a company (GT-23..26), alone or below another. */
export const createCompany = operation({
  name: 'company.create',
  route: 'POST /companies',
  says: 'Makes a company, alone or below another.',
  input: z.strictObject({
    name: companyFields.name,
    kind: companyFields.kind.default('corporation'),
    parent: schema.id.optional(),
    isVendor: companyFields.isVendor.default(false),
    website: companyFields.website.default(null),
    email: companyFields.email.default(null),
    phone: companyFields.phone.default(null),
    address: companyFields.address.default(''),
    details: companyFields.details.default(''),
    notes: companyFields.notes.default(''),
  }),
  output: z.object({ id: z.number() }),
  rule: may('company.manage', 'all'),
  async run({ tx, me, input, now, happened }) {
    const { parent, isVendor, ...fields } = input
    if (parent !== undefined && !(await admits(tx, companyAccess, 'manage', me, parent)))
      throw invalid({ parent: 'There is no such company that you may change.' })
    const { id } = await tx
      .insertInto('companies')
      .values({ ...fields, is_vendor: isVendor, parent_id: parent ?? null, created_at: now, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await assertParentInUse(tx, parent ?? null)
    await happened({ name: 'company.created', subject: { kind: 'company', id }, after: input })
    return { id }
  },
})
