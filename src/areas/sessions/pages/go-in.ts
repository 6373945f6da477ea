import { forgetHat } from '../../../shell/hat.ts'
import { comeBack } from '../../../shell/signed-out.ts'

type Faces = 'desk' | 'portal'

/**
 * After signing in: back to the address that was wanted, if one was, in the face where it was wanted; else to the
 * face in which this person works. The hat of whoever was here before is put off.
 * @param here the face whose door it is
 * @param theirs the face the server names
 */
export function goIn(here: Faces, theirs: Faces, back: string): void {
  forgetHat()
  const stays = here === theirs || (here === 'portal' && back !== '' && back !== '/')
  comeBack(stays ? here : theirs, stays ? back : '/')
}
