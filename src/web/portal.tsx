import { PortalFrame } from '../shell/frames/PortalFrame.tsx'
import { startFace } from '../shell/start-face.tsx'
import { portalFaces } from './portal-faces.ts'
import { words } from './words.ts'

await startFace({ face: 'portal', faces: portalFaces, words, Frame: PortalFrame })
