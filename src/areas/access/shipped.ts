import type { Permission } from './permissions.ts'

/** `permission scope`, as one readable line each. */
export type GrantLine = `${Permission} ${string}`

export type ShippedRole = { key: string; name: string; rank: number; grants: readonly GrantLine[] }
export type ShippedLevel = {
  key: string
  name: string
  rank: number
  kind: 'client' | 'co-managed'
  assignableByClients: boolean
  grants: readonly GrantLine[]
}

const agent: GrantLine[] = [
  'people.view all',
  'people.create all',
  'people.edit all',
  'people.invite all',
  'people.import all',
  'people.deactivate all',
  'people.merge all',
  'registration.decide all',
  'company.view all',
  'team.view all',
  'group.view all',
  'service.view all',
  'ticket.view own',
  'ticket.view team',
  'ticket.view unassigned',
  'ticket.view unwalled',
  'ticket.create all',
  'ticket.comment visible',
  'ticket.internal_note visible',
  'ticket.edit visible',
  'ticket.assign visible',
  'ticket.be_assigned all',
  'ticket.close visible',
  'ticket.reopen visible',
  'ticket.priority.view visible',
]

const admin: GrantLine[] = [
  ...agent,
  'people.personal.view all',
  'people.erase all',
  'people.copy all',
  'people.assign_role all',
  'company.manage all',
  'company.merge all',
  'team.manage all',
  'group.manage all',
  'group.mail all',
  'service.manage all',
  'ticket.view all',
  'ticket.comment all',
  'ticket.internal_note all',
  'ticket.edit all',
  'ticket.assign all',
  'ticket.close all',
  'ticket.reopen all',
  'ticket.delete all',
  'mail.manage all',
  'access.explain all',
  'access.manage all',
  'settings.view all',
  'settings.manage all',
  'code.manage all',
  'form.manage all',
  'audit.view all',
]

/** Owner, Admin, Agent (HR-2..22). */
export const shippedRoles: readonly ShippedRole[] = [
  { key: 'owner', name: 'Owner', rank: 100, grants: [...admin, 'workspace.billing all'] },
  { key: 'admin', name: 'Admin', rank: 80, grants: admin },
  { key: 'agent', name: 'Agent', rank: 60, grants: agent },
]

const basic: GrantLine[] = [
  'ticket.view own',
  'ticket.create own',
  'ticket.comment visible',
  'ticket.reopen visible',
  'company.view company',
]

const advanced: GrantLine[] = [...basic, 'ticket.view company', 'ticket.view company_tree', 'company.view company_tree']

/** Managing the people of one's own company and their logins (AT-35). */
const portalAdmin: GrantLine[] = [
  'people.view company',
  'people.create company',
  'people.edit company',
  'people.invite company',
  'people.deactivate company',
  'portal_admin.logins company',
  'registration.decide company',
]

const manager: GrantLine[] = [...advanced, ...portalAdmin, 'ticket.create company']

const help: GrantLine[] = ['ticket.edit visible', 'ticket.priority.view visible']

/** Basic, Advanced, Manager and the two co-managed levels (AT-10..AT-43). */
export const shippedLevels: readonly ShippedLevel[] = [
  { key: 'basic', name: 'Basic', rank: 10, kind: 'client', assignableByClients: true, grants: basic },
  { key: 'advanced', name: 'Advanced', rank: 20, kind: 'client', assignableByClients: true, grants: advanced },
  { key: 'manager', name: 'Manager', rank: 30, kind: 'client', assignableByClients: true, grants: manager },
  {
    key: 'co-managed-resource',
    name: 'Co-managed resource',
    rank: 40,
    kind: 'co-managed',
    assignableByClients: false,
    grants: [...advanced, ...portalAdmin, ...help],
  },
  {
    key: 'co-managed-administrator',
    name: 'Co-managed administrator',
    rank: 50,
    kind: 'co-managed',
    assignableByClients: false,
    grants: [...manager, ...help],
  },
]
