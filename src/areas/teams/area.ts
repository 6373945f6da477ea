import { area } from '../../kernel/area.ts'
import { teamAccess, teamRoleAccess } from './access.ts'
import { archiveTeam, restoreTeam } from './archive.ts'
import { createTeam } from './create.ts'
import { editTeam } from './edit.ts'
import { listTeams } from './list.ts'
import { putMember } from './members/put.ts'
import { removeMember } from './members/remove.ts'
import { teamsFact } from './membership.ts'
import { readTeamsOfPerson } from './of-person.ts'
import { prepareTeamRoles } from './prepare.ts'
import { readTeam } from './read.ts'
import { createTeamRole } from './roles/create.ts'
import { deleteTeamRole } from './roles/delete.ts'
import { editTeamRole } from './roles/edit.ts'
import { listTeamRoles } from './roles/list.ts'
import { appoint } from './staff/appoint.ts'
import { dismiss } from './staff/dismiss.ts'
import words from './words.en.json' with { type: 'json' }

export const teamsArea = area({
  name: 'teams',
  says: 'Units of staff that own tickets, walled or not; one team role for each agent in each team. Making people staff.',
  tables: ['teams', 'team_roles', 'team_role_grants', 'team_members'],
  accesses: { team: teamAccess, 'team-role': teamRoleAccess },
  operations: [
    createTeam,
    editTeam,
    archiveTeam,
    restoreTeam,
    putMember,
    removeMember,
    createTeamRole,
    editTeamRole,
    deleteTeamRole,
    appoint,
    dismiss,
  ],
  queries: [listTeams, readTeam, listTeamRoles, readTeamsOfPerson],
  facts: { teams: teamsFact },
  prepare: prepareTeamRoles,
  words,
})
