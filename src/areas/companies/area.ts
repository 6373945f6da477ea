import { area } from '../../kernel/area.ts'
import { companyAccess } from './access.ts'
import { customerFact, customerHats } from './membership.ts'
import words from './words.en.json' with { type: 'json' }

export const companiesArea = area({
  name: 'companies',
  says: 'The organisations served: their tree, mail domains, sites, and the memberships of people with portal level and dates.',
  tables: ['companies', 'company_domains', 'sites', 'memberships', 'person_sites'],
  accesses: { company: companyAccess },
  facts: { customer: customerFact },
  hats: (facts) => customerHats(facts.customer),
  words,
})
