import { area } from '../../kernel/area.ts'
import { companyAccess } from './access.ts'
import { archiveCompany, restoreCompany } from './archive.ts'
import { setAccountManager, setBillingContact, setPrimaryContact } from './contacts.ts'
import { createCompany } from './create.ts'
import { addDomain, removeDomain } from './domains.ts'
import { editCompany } from './edit.ts'
import { listLevelsForPortal } from './for-portal/levels.ts'
import { listCompaniesForPortal } from './for-portal/list.ts'
import { readCompanyForPortal } from './for-portal/read.ts'
import { startingLevel } from './hand-out.ts'
import { listCompanies } from './list.ts'
import { customerFact, customerHats } from './membership.ts'
import { moveCompany } from './move.ts'
import { sitesPerPerson } from './person-sites.ts'
import { readBranch } from './read-branch.ts'
import { readCompany } from './read.ts'
import { siteAccess } from './sites/access.ts'
import { addSite } from './sites/add.ts'
import { editSite } from './sites/edit.ts'
import { listSites } from './sites/list.ts'
import { readSite } from './sites/read.ts'
import { removeSite } from './sites/remove.ts'
import words from './words.en.json' with { type: 'json' }

export const companiesArea = area({
  name: 'companies',
  says: 'The organisations served: their tree, mail domains, sites, and the memberships of people with portal level and dates.',
  tables: ['companies', 'company_domains', 'sites', 'memberships', 'person_sites'],
  accesses: { company: companyAccess, site: siteAccess },
  operations: [
    createCompany,
    editCompany,
    moveCompany,
    archiveCompany,
    restoreCompany,
    addDomain,
    removeDomain,
    addSite,
    editSite,
    removeSite,
    setPrimaryContact,
    setBillingContact,
    setAccountManager,
  ],
  queries: [
    listCompanies,
    readCompany,
    readBranch,
    listSites,
    readSite,
    listCompaniesForPortal,
    readCompanyForPortal,
    listLevelsForPortal,
  ],
  settings: [startingLevel, sitesPerPerson],
  facts: { customer: customerFact },
  hats: (facts) => customerHats(facts.customer),
  words,
})
