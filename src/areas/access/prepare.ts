import type { App } from '../../kernel/app.ts'
import type { Tx } from '../../kernel/db.ts'
import { type GrantLine, shippedLevels, shippedRoles } from './shipped.ts'

/** Writes the shipped roles and levels once, into an empty workspace; what an administrator changed stays changed. */
export async function prepareAccess(app: App): Promise<void> {
  await app.db.transaction().execute(async (tx) => {
    const known = await tx.selectFrom('roles').select('id').limit(1).forUpdate().execute()
    if (known.length > 0) return
    for (const role of shippedRoles) {
      const { id } = await tx
        .insertInto('roles')
        .values({ key: role.key, name: role.name, rank: role.rank })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('role_grants')
        .values(rows(role.grants).map((grant) => ({ role_id: id, ...grant })))
        .execute()
    }
    await writeLevels(tx)
  })
}

async function writeLevels(tx: Tx): Promise<void> {
  for (const level of shippedLevels) {
    const { id } = await tx
      .insertInto('levels')
      .values({
        key: level.key,
        name: level.name,
        rank: level.rank,
        kind: level.kind,
        assignable_by_clients: level.assignableByClients,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('level_grants')
      .values(rows(level.grants).map((grant) => ({ level_id: id, ...grant })))
      .execute()
  }
}

function rows(lines: readonly GrantLine[]): { permission: string; scope: string }[] {
  return [...new Set(lines)].map((line) => {
    const [permission = '', scope = ''] = line.split(' ')
    return { permission, scope }
  })
}
