import { area } from '../../kernel/area.ts'
import { teamsFact } from './membership.ts'
import { prepareTeamRoles } from './prepare.ts'
import words from './words.en.json' with { type: 'json' }

export const teamsArea = area({
  name: 'teams',
  says: 'Units of staff that own tickets, walled or not; one team role for each agent in each team.',
  tables: ['teams', 'team_roles', 'team_role_grants', 'team_members'],
  facts: { teams: teamsFact },
  prepare: prepareTeamRoles,
  words,
})
