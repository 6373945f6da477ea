import { sql } from 'kysely'
import { access } from '../../kernel/access.ts'
import type { Me } from '../../kernel/me.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'
import { hatMembership, isCustomerHat } from '../companies/membership.ts'
import { administersService, hasService, peopleReached } from './reach.ts'
import { customerRoles } from './service.ts'

const services = vocabulary('services')
const grants = vocabulary('service_grants')

const staff = me('services.rule.staff', isStaffHat)
const customer = me('services.rule.customer', isCustomerHat)
const asker = (who: Me) => sql<number>`${who.person}::bigint`

const isOffered = services.row('services.rule.offered', (service) =>
  service.and([service('services.is_portal', '=', true), service('services.retired_at', 'is', null)]),
)
const isMine = services.row('services.rule.mine', (_service, who) =>
  hasService(asker(who), sql.ref('services.id'), {
    at: who.at,
    as: customerRoles,
    under: hatMembership(who)?.company ?? null,
  }),
)
const iAdminister = services.row('services.rule.administrator', (_service, who) =>
  administersService(asker(who), sql.ref('services.id'), who.at),
)
const iAdministerItsService = grants.row('services.rule.administrator', (_grant, who) =>
  administersService(asker(who), sql.ref('service_grants.service_id'), who.at),
)

const staffSees = services.all(staff, services.any(may('service.view', 'all'), iAdminister))

/** Who may do what with a service (GT-3, GT-5). */
export const serviceAccess = access(
  'services',
  {
    see: services.any(staffSees, services.all(customer, isOffered, isMine)),
    /** The staff view: its settings, who has it and why. */
    know: staffSees,
    /** Its settings, and who has it: whoever manages all services, or administers this one. */
    manage: services.all(staff, services.any(may('service.manage', 'all'), iAdminister)),
  },
  {
    async candidates(db, id) {
      const found = await sql<{ id: number }>`
        ${everyStaffPerson} union ${peopleReached(sql`${id}::bigint`, null)}`.execute(db)
      return found.rows.map((one) => one.id)
    },
  },
)

/** Who may do what with one grant of a service. */
export const serviceGrantAccess = access(
  'service_grants',
  {
    see: grants.all(staff, grants.any(may('service.view', 'all'), iAdministerItsService)),
    end: grants.all(staff, grants.any(may('service.manage', 'all'), iAdministerItsService)),
  },
  { candidates: async (db) => (await everyStaffPerson.execute(db)).rows.map((one) => one.id) },
)
