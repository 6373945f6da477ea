import type { OutputOf } from '../../../../shell/call.ts'
import type { listEvents } from '../../list-events.ts'

export type Happening = OutputOf<typeof listEvents>['items'][number]
