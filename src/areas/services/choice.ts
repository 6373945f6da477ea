import { sql } from 'kysely'
import { admits } from '../../kernel/admit.ts'
import type { Tx } from '../../kernel/db.ts'
import { invalid } from '../../kernel/errors.ts'
import type { Me } from '../../kernel/me.ts'
import { isStaffHat } from '../access/role.ts'
import { isLivingTeam } from '../teams/membership.ts'
import { serviceAccess } from './access.ts'
import { type Priority, priority } from './priority.ts'
import { hasService, type Under } from './reach.ts'
import { customerRoles } from './service.ts'

/** What a ticket is to be about. */
export type ServiceWish = { service: number | null; category: string | null; priority: Priority | undefined }

export type ServiceChoice = {
  service: number | null
  category: string | null
  priority: Priority
  /** The team its tickets go to unless another one is named; null for none, or one that is put away. */
  team: number | null
}

type For = { requester: number; under: Under; me: Me; now: Date }

/**
 * What a ticket will be about, within the limits of its service. Errors: `invalid` for a service that is not there for
 * the asker or is retired, a requester who does not have it (GT-16), a category or priority it does not know.
 */
export async function chooseService(tx: Tx, wish: ServiceWish, asked: For): Promise<ServiceChoice> {
  if (wish.service === null) {
    if (wish.category !== null)
      throw invalid({ category: 'A category belongs to a service. Choose the service first.' })
    return { service: null, category: null, priority: wish.priority ?? 'normal', team: null }
  }
  const service = wish.service
  if (!(await admits(tx, serviceAccess, 'see', asked.me, service)))
    throw invalid({ service: 'There is no such service.' })
  const limits = await limitsOf(tx, service, asked)
  if (limits.isRetired) throw invalid({ service: 'This service is retired.' })
  if (!limits.has) throw invalid({ service: sentenceFor(asked.me) })
  return { service, ...within(limits, wish), team: limits.team }
}

/** The same limits for a change of a ticket that keeps its service, which may be retired or no longer theirs by now. */
export async function keepService(
  tx: Tx,
  wish: ServiceWish & { service: number },
): Promise<Omit<ServiceChoice, 'team'>> {
  const limits = await limitsOf(tx, wish.service, null)
  return { service: wish.service, ...within(limits, wish) }
}

const sentenceFor = (me: Me): string =>
  isStaffHat(me)
    ? 'This person does not have this service. Give it to them, to their company or to a group of theirs first.'
    : 'You do not have this service.'

type Limits = Awaited<ReturnType<typeof limitsOf>>

function within(limits: Limits, wish: ServiceWish): { category: string | null; priority: Priority } {
  const known = limits.categories.find((name) => name === wish.category)
  if (wish.category !== null && known === undefined)
    throw invalid({
      category: limits.categories.length
        ? `This service has the categories ${limits.categories.join(', ')}.`
        : 'This service has no categories.',
    })
  const usual = limits.priorities.includes('normal') ? 'normal' : limits.priorities[0]
  const wanted = wish.priority ?? usual ?? 'normal'
  if (!limits.priorities.includes(wanted))
    throw invalid({ priority: `This service takes the priorities ${limits.priorities.join(', ')}.` })
  return { category: known ?? null, priority: wanted }
}

async function limitsOf(tx: Tx, service: number, asked: For | null) {
  const found = await tx
    .selectFrom('services')
    .select([
      'categories',
      'priorities',
      'default_team_id as team',
      'retired_at as retiredAt',
      asked
        ? hasService(sql`${asked.requester}::bigint`, sql.ref('services.id'), {
            at: asked.now,
            as: customerRoles,
            under: asked.under,
          }).as('has')
        : sql<boolean>`true`.as('has'),
    ])
    .where('id', '=', service)
    .executeTakeFirstOrThrow()
  return {
    categories: found.categories,
    priorities: priority.array().parse(found.priorities),
    team: found.team === null || !(await isInUse(tx, found.team)) ? null : found.team,
    isRetired: found.retiredAt !== null,
    has: found.has === true,
  }
}

async function isInUse(tx: Tx, team: number): Promise<boolean> {
  const found = await sql<{ holds: boolean }>`select ${isLivingTeam(team)} as holds`.execute(tx)
  return found.rows[0]?.holds === true
}
