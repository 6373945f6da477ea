import { area } from '../../kernel/area.ts'
import { personAccess } from './access.ts'
import { personFact } from './person.ts'
import words from './words.en.json' with { type: 'json' }

export const peopleArea = area({
  name: 'people',
  says: 'Everyone the desk knows: customers and staff are one table, with facets. Addresses, phones, person codes.',
  tables: ['people', 'person_emails', 'person_phones'],
  accesses: { person: personAccess },
  facts: { person: personFact },
  gate: (facts) => facts.person?.active === true,
  words,
})
