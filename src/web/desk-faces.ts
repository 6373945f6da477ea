import { accessDesk } from '../areas/access/desk/face.ts'
import { companiesDesk } from '../areas/companies/desk/face.ts'
import { explainDesk } from '../areas/explain/desk/face.ts'
import { peopleDesk } from '../areas/people/desk/face.ts'
import { mailDesk } from '../areas/mail/desk/face.ts'
import { outboxDesk } from '../areas/outbox/desk/face.ts'
import { sessionsDesk } from '../areas/sessions/desk/face.ts'
import { teamsDesk } from '../areas/teams/desk/face.ts'
import { ticketsDesk } from '../areas/tickets/desk/face.ts'
import { workspaceDesk } from '../areas/workspace/desk/face.ts'
import type { Face } from '../shell/face.ts'

/** What each area adds to the desk, in the order of `src/areas.ts`. */
export const deskFaces: readonly Face[] = [
  workspaceDesk,
  accessDesk,
  companiesDesk,
  peopleDesk,
  explainDesk,
  teamsDesk,
  outboxDesk,
  sessionsDesk,
  ticketsDesk,
  mailDesk,
]
