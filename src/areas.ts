import { accessArea } from './areas/access/area.ts'
import { codesArea } from './areas/codes/area.ts'
import { broadcastsArea } from './areas/broadcasts/area.ts'
import { companiesArea } from './areas/companies/area.ts'
import { explainArea } from './areas/explain/area.ts'
import { filesArea } from './areas/files/area.ts'
import { formsArea } from './areas/forms/area.ts'
import { groupsArea } from './areas/groups/area.ts'
import { peopleArea } from './areas/people/area.ts'
import { servicesArea } from './areas/services/area.ts'
import { teamsArea } from './areas/teams/area.ts'
import { leavingArea } from './areas/leaving/area.ts'
import { mailArea } from './areas/mail/area.ts'
import { mergingArea } from './areas/merging/area.ts'
import { importsArea } from './areas/imports/area.ts'
import { notifyArea } from './areas/notify/area.ts'
import { outboxArea } from './areas/outbox/area.ts'
import { registrationArea } from './areas/registration/area.ts'
import { sessionsArea } from './areas/sessions/area.ts'
import { ticketsArea } from './areas/tickets/area.ts'
import { workspaceArea } from './areas/workspace/area.ts'
import { demoArea } from './demo/area.ts'
import type { Area } from './kernel/area.ts'

/** The one ordered list: an area may import only from those above it. */
export const areas: readonly Area[] = [
  accessArea,
  codesArea,
  companiesArea,
  groupsArea,
  peopleArea,
  explainArea,
  teamsArea,
  servicesArea,
  workspaceArea,
  outboxArea,
  broadcastsArea,
  sessionsArea,
  registrationArea,
  filesArea,
  ticketsArea,
  formsArea,
  mailArea,
  notifyArea,
  leavingArea,
  importsArea,
  mergingArea,
  demoArea,
]
