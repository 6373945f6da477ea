import { sessionsDesk } from '../areas/sessions/desk/face.ts'
import type { Face } from '../shell/face.ts'

/** What each area adds to the desk, in the order of `src/areas.ts`. */
export const deskFaces: readonly Face[] = [sessionsDesk]
