import { accessDesk } from '../areas/access/desk/face.ts'
import { codesDesk } from '../areas/codes/desk/face.ts'
import { broadcastsDesk } from '../areas/broadcasts/desk/face.ts'
import { companiesDesk } from '../areas/companies/desk/face.ts'
import { explainDesk } from '../areas/explain/desk/face.ts'
import { formsDesk } from '../areas/forms/desk/face.ts'
import { groupsDesk } from '../areas/groups/desk/face.ts'
import { peopleDesk } from '../areas/people/desk/face.ts'
import { leavingDesk } from '../areas/leaving/desk/face.ts'
import { mailDesk } from '../areas/mail/desk/face.ts'
import { outboxDesk } from '../areas/outbox/desk/face.ts'
import { registrationDesk } from '../areas/registration/desk/face.ts'
import { servicesDesk } from '../areas/services/desk/face.ts'
import { sessionsDesk } from '../areas/sessions/desk/face.ts'
import { teamsDesk } from '../areas/teams/desk/face.ts'
import { ticketsDesk } from '../areas/tickets/desk/face.ts'
import { workspaceDesk } from '../areas/workspace/desk/face.ts'
import { mergingDesk } from '../areas/merging/desk/face.ts'
import { importsDesk } from '../areas/imports/desk/face.ts'
import type { Face } from '../shell/face.ts'

/** What each area adds to the desk, in the order of `src/areas.ts`. */
export const deskFaces: readonly Face[] = [
  workspaceDesk,
  accessDesk,
  codesDesk,
  companiesDesk,
  groupsDesk,
  peopleDesk,
  explainDesk,
  teamsDesk,
  servicesDesk,
  outboxDesk,
  broadcastsDesk,
  sessionsDesk,
  registrationDesk,
  ticketsDesk,
  formsDesk,
  mailDesk,
  importsDesk,
  mergingDesk,
  leavingDesk,
]
