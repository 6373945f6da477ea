import { sql } from 'kysely'
import { z } from 'zod'
import { admits } from '../../kernel/admit.ts'
import { databaseError } from '../../kernel/db.ts'
import { conflict, invalid } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from './access.ts'
import { assertParentInUse } from './in-use.ts'

/** Puts a company below another, or at the top; everything below it comes along. The tree stays a tree. */
export const moveCompany = operation({
  name: 'company.move',
  route: 'PUT /companies/:id/parent',
  says: 'Puts a company below another, or at the top.',
  input: z.strictObject({ id: schema.id, parent: schema.id.nullable(), version: schema.version.optional() }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, me, input, record, now, happened }) {
    const { parent } = input
    if (parent !== null && !(await admits(tx, companyAccess, 'manage', me, parent)))
      throw invalid({ parent: 'There is no such company that you may change.' })
    const written = await tx
      .updateTable('companies')
      .set({ parent_id: parent, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch((error: unknown) => {
        if (databaseError(error)?.constraint !== 'companies_acyclic') throw error
        throw conflict(
          'companies.below-itself',
          'A company cannot stand below itself or below one of its own branches.',
        )
      })
    await assertParentInUse(tx, parent)
    await happened({
      name: 'company.moved',
      subject: { kind: 'company', id: record.id },
      before: { parent: record.parent_id },
      after: { parent },
    })
    return written
  },
})
