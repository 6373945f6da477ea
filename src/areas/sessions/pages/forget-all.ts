import { forgetHat } from '../../../shell/hat.ts'

/** Everything of a person that this browser keeps begins so and must not be left to the next one. */
const drafts = 'foyer.draft.'

/** After signing out: puts off the hat and removes what was written and not sent. */
export function forgetAll(): void {
  forgetHat()
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(drafts)) localStorage.removeItem(key)
  } catch {
    // A browser that lets nobody look into its storage kept nothing either.
    return
  }
}
