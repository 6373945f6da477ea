import type { App } from '../../kernel/app.ts'
import type { Block } from './membership.ts'

const everywhere = (rights: string[]) =>
  (['mine', 'others', 'unassigned'] as const).flatMap((block) => rights.map((permission) => ({ block, permission })))

type Shipped = { key: string; name: string; assigned: boolean; grants: { block: Block; permission: string }[] }

/** Member: full control; reader: sees all, works on none; own work: only what is assigned or free (HM-28). */
const shipped: Shipped[] = [
  { key: 'member', name: 'Member', assigned: true, grants: everywhere(['view', 'update', 'action']) },
  { key: 'reader', name: 'Reader', assigned: false, grants: everywhere(['view']) },
  {
    key: 'own-work',
    name: 'Own work',
    assigned: true,
    grants: everywhere(['view', 'update', 'action']).filter((grant) => grant.block !== 'others'),
  },
]

export async function prepareTeamRoles(app: App): Promise<void> {
  await app.db.transaction().execute(async (tx) => {
    if ((await tx.selectFrom('team_roles').select('id').limit(1).forUpdate().execute()).length > 0) return
    for (const { key, name, assigned, grants } of shipped) {
      const { id } = await tx
        .insertInto('team_roles')
        .values({ key, name, can_be_assigned: assigned })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('team_role_grants')
        .values(grants.map((grant) => ({ team_role_id: id, ...grant })))
        .execute()
    }
  })
}
