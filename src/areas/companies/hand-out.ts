import { admits } from '../../kernel/admit.ts'
import type { Db } from '../../kernel/db.ts'
import { forbidden, invalid } from '../../kernel/errors.ts'
import type { Me } from '../../kernel/me.ts'
import * as schema from '../../kernel/schema.ts'
import { readSetting, setting } from '../../kernel/settings.ts'
import { levelAccess } from '../access/access.ts'
import { readLevelRank, shippedLevel } from '../access/level.ts'
import { isStaffHat } from '../access/role.ts'
import { hatMembership } from './membership.ts'

/** The level of whoever is given none by name (AT-14). Null: the shipped Basic. */
export const startingLevel = setting({
  key: 'companies.starting-level',
  says: 'The portal level that people begin with',
  schema: schema.id.nullable(),
  fallback: null,
})

export async function startingLevelId(db: Db): Promise<number> {
  const chosen = await readSetting(db, startingLevel)
  const known = chosen === null ? undefined : await readLevelRank(db, chosen)
  return known?.id ?? shippedLevel(db, 'basic')
}

/**
 * The ceiling (K10, K11): staff hand out levels below their own rank; a client hands out levels marked for clients,
 * never above its own. Errors: `invalid` for a level that does not exist, `forbidden` for one too high.
 */
export async function assertMayHandOut(db: Db, me: Me, level: number): Promise<void> {
  const wanted = await readLevelRank(db, level)
  const own = hatMembership(me)?.level?.rank ?? 0
  const isAllowed = isStaffHat(me)
    ? await admits(db, levelAccess, 'hand-out', me, level)
    : wanted !== undefined && wanted.assignableByClients && wanted.rank <= own
  if (isAllowed) return
  // A client cannot tell a level that is too high from one that does not exist.
  if (!wanted && isStaffHat(me)) throw invalid({ level: 'There is no such level.' })
  throw forbidden(
    undefined,
    'You cannot give this level: it is above what you may hand out.',
    'companies.level-too-high',
  )
}
