import { companyAccess } from '../../companies/access.ts'
import { siteAccess } from '../../companies/sites/access.ts'
import { personAccess } from '../../people/access.ts'
import { ticketAccess } from '../../tickets/access.ts'
import { formsAbout } from './forms-about.ts'

export const formsOfPerson = formsAbout({
  kind: 'person',
  path: 'people',
  on: personAccess,
  sees: 'see',
  knows: 'know',
  changes: 'edit',
})

export const formsOfCompany = formsAbout({
  kind: 'company',
  path: 'companies',
  on: companyAccess,
  sees: 'see',
  knows: 'know',
  changes: 'manage',
})

/** Sites are seen by staff only. */
export const formsOfSite = formsAbout({
  kind: 'site',
  path: 'sites',
  on: siteAccess,
  sees: 'see',
  knows: 'see',
  changes: 'manage',
})

export const formsOfTicket = formsAbout({
  kind: 'ticket',
  path: 'tickets',
  on: ticketAccess,
  sees: 'see',
  knows: 'work',
  changes: 'edit',
})
