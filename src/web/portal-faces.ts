import { companiesPortal } from '../areas/companies/portal/face.ts'
import { formsPortal } from '../areas/forms/portal/face.ts'
import { leavingPortal } from '../areas/leaving/portal/face.ts'
import { peoplePortal } from '../areas/people/portal/face.ts'
import { registrationPortal } from '../areas/registration/portal/face.ts'
import { sessionsPortal } from '../areas/sessions/portal/face.ts'
import { ticketsPortal } from '../areas/tickets/portal/face.ts'
import type { Face } from '../shell/face.ts'

/** What each area adds to the portal, in the order of `src/areas.ts`. */
export const portalFaces: readonly Face[] = [
  // Nothing but its words: the sentences that say why somebody may do something.
  { area: 'access' },
  companiesPortal,
  peoplePortal,
  sessionsPortal,
  registrationPortal,
  ticketsPortal,
  formsPortal,
  leavingPortal,
]
