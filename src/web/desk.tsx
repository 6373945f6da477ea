import { DeskFrame } from '../shell/frames/DeskFrame.tsx'
import { startFace } from '../shell/start-face.tsx'
import { deskFaces } from './desk-faces.ts'
import { words } from './words.ts'

await startFace({ face: 'desk', faces: deskFaces, words, Frame: DeskFrame })
