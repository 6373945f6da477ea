import type { Face } from '../shell/face.ts'

/** What each area adds to the portal, in the order of `src/areas.ts`. */
export const portalFaces: readonly Face[] = []
