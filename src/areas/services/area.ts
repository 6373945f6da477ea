import { area } from '../../kernel/area.ts'
import { serviceAccess, serviceGrantAccess } from './access.ts'
import { createService } from './create.ts'
import { editService } from './edit.ts'
import { listServicesForPortal } from './for-portal/list.ts'
import { endGrant } from './grants/end.ts'
import { giveService } from './grants/give.ts'
import { listGrants } from './grants/list.ts'
import { listServices } from './list.ts'
import { readServicesOfPerson } from './of-person.ts'
import { listPeopleOfService } from './people.ts'
import { readService } from './read.ts'
import { retireService, reviveService } from './retire.ts'
import words from './words.en.json' with { type: 'json' }

export const servicesArea = area({
  name: 'services',
  says: 'The things supported, with the categories and priorities of their tickets, and who has them: people, companies, groups and teams, as users, agents or administrators, from when until when.',
  tables: ['services', 'service_grants'],
  accesses: { service: serviceAccess, 'service-grant': serviceGrantAccess },
  operations: [createService, editService, retireService, reviveService, giveService, endGrant],
  queries: [listServices, readService, listGrants, listPeopleOfService, readServicesOfPerson, listServicesForPortal],
  words,
})
