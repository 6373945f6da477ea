import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import type { Tables } from '../../../kernel/db.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { assertMember } from '../assert-member.ts'
import { siteAccess } from './access.ts'
import { assertParent, lockSitesOf, siteFields } from './site.ts'

/** Changes a place of a company, or moves it inside another one. Its tree stays a tree. */
export const editSite = operation({
  name: 'site.edit',
  route: 'PATCH /sites/:id',
  says: 'Changes a site, or moves it inside another one of its company.',
  input: z.strictObject({
    id: schema.id,
    name: siteFields.name.optional(),
    kind: siteFields.kind.optional(),
    parent: siteFields.parent.optional(),
    address: siteFields.address.optional(),
    timeZone: siteFields.timeZone.optional(),
    primaryPerson: siteFields.primaryPerson.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: siteAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const after = {
      name: input.name ?? record.name,
      kind: input.kind ?? record.kind,
      parent_id: input.parent === undefined ? record.parent_id : input.parent,
      address: input.address ?? record.address,
      time_zone: input.timeZone === undefined ? record.time_zone : input.timeZone,
      primary_person_id: input.primaryPerson === undefined ? record.primary_person_id : input.primaryPerson,
    }
    if (after.parent_id !== record.parent_id) {
      await lockSitesOf(tx, record.company_id)
      await assertParent(tx, record.company_id, after.parent_id, record.id)
    }
    if (input.primaryPerson !== undefined)
      await assertMember(tx, record.company_id, input.primaryPerson, now, 'primaryPerson')
    const written = await tx
      .updateTable('sites')
      .set({ ...after, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    await happened({
      name: 'site.edited',
      subject: { kind: 'site', id: record.id },
      ...changes(told(record), told(after)),
    })
    return written
  },
})

type Written = Pick<
  Selectable<Tables['sites']>,
  'name' | 'kind' | 'parent_id' | 'address' | 'time_zone' | 'primary_person_id'
>

/** As the history tells it: what it stands in is a site, not a company. */
const told = ({ name, kind, address, ...place }: Written) => ({
  name,
  kind,
  address,
  inside: place.parent_id,
  timeZone: place.time_zone,
  primaryPerson: place.primary_person_id,
})
