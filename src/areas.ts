import { accessArea } from './areas/access/area.ts'
import { companiesArea } from './areas/companies/area.ts'
import { explainArea } from './areas/explain/area.ts'
import { filesArea } from './areas/files/area.ts'
import { peopleArea } from './areas/people/area.ts'
import { teamsArea } from './areas/teams/area.ts'
import { mailArea } from './areas/mail/area.ts'
import { notifyArea } from './areas/notify/area.ts'
import { outboxArea } from './areas/outbox/area.ts'
import { sessionsArea } from './areas/sessions/area.ts'
import { ticketsArea } from './areas/tickets/area.ts'
import { workspaceArea } from './areas/workspace/area.ts'
import { demoArea } from './demo/area.ts'
import type { Area } from './kernel/area.ts'

/** The one ordered list: an area may import only from those above it. */
export const areas: readonly Area[] = [
  accessArea,
  companiesArea,
  peopleArea,
  explainArea,
  teamsArea,
  workspaceArea,
  outboxArea,
  sessionsArea,
  filesArea,
  ticketsArea,
  mailArea,
  notifyArea,
  demoArea,
]
