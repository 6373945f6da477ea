/**
 * Every right by its key and the scopes it comes in. A right that is not here cannot be granted.
 * Staff scopes: `all`; for tickets also `own`, `team`, `unassigned`, `unwalled`, `visible`.
 * Customer scopes: `own`, `company`, `company_tree`, and `visible` for what one may do with the tickets one sees.
 */
export const permissions = {
  'people.view': ['all', 'company'],
  'people.create': ['all', 'company'],
  'people.edit': ['all', 'company'],
  'people.deactivate': ['all', 'company'],
  'people.invite': ['all', 'company'],
  'people.personal.view': ['all'],
  'people.assign_role': ['all'],
  'company.view': ['all', 'company', 'company_tree'],
  'company.manage': ['all'],
  'team.view': ['all'],
  'team.manage': ['all'],
  'ticket.view': ['all', 'own', 'team', 'unassigned', 'unwalled', 'company', 'company_tree'],
  'ticket.create': ['all', 'own', 'company'],
  'ticket.comment': ['all', 'visible'],
  'ticket.internal_note': ['all', 'visible'],
  'ticket.edit': ['all', 'visible'],
  'ticket.assign': ['all', 'visible'],
  'ticket.be_assigned': ['all'],
  'ticket.close': ['all', 'visible'],
  'ticket.reopen': ['all', 'visible'],
  'ticket.delete': ['all'],
  'ticket.priority.view': ['all', 'visible'],
  'mail.manage': ['all'],
  'access.explain': ['all'],
  'access.manage': ['all'],
  'settings.view': ['all'],
  'settings.manage': ['all'],
  'audit.view': ['all'],
  'portal_admin.logins': ['company'],
  'workspace.billing': ['all'],
} as const satisfies Record<string, readonly string[]>

export type Permission = keyof typeof permissions
