import { IconBuilding, IconUser, IconUsersGroup } from '@tabler/icons-react'
import { findCompanies, pickCompany } from '../areas/companies/desk/pick-company.ts'
import { findPeople, pickPerson, pickStaff } from '../areas/people/desk/pick-people.ts'
import { sessionsDesk } from '../areas/sessions/desk/face.ts'
import { pickTeam } from '../areas/teams/desk/pick-team.ts'
import { ticketsDesk } from '../areas/tickets/desk/face.ts'
import type { Face } from '../shell/face.ts'

/** What each area adds to the desk, in the order of `src/areas.ts`. */
export const deskFaces: readonly Face[] = [
  {
    area: 'companies',
    kinds: { company: IconBuilding },
    picks: { company: pickCompany },
    finders: [{ key: 'c', label: 'companies.name', find: findCompanies }],
  },
  {
    area: 'people',
    kinds: { person: IconUser },
    picks: { person: pickPerson, staff: pickStaff },
    finders: [{ key: 'p', label: 'people.name', find: findPeople }],
  },
  { area: 'teams', kinds: { team: IconUsersGroup }, picks: { team: pickTeam } },
  sessionsDesk,
  ticketsDesk,
]
