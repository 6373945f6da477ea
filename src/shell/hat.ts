const place = 'foyer.hat'

/**
 * The hat worn in this tab. The desk is for the hat `staff` and no other; the portal's is chosen in its header and
 * kept for the tab, because two tabs may wear two hats.
 * @returns nothing before one was chosen: the server then takes the person's usual one
 */
export function currentHat(): string | null {
  if (isDesk()) return 'staff'
  return storage()?.getItem(place) ?? null
}

/** Puts a hat on and shows the face that goes with it, from its beginning. */
export function wearHat(key: string): void {
  if (key === 'staff') {
    location.assign('/desk/')
    return
  }
  keepHat(key)
  location.assign('/')
}

/** Keeps a hat for this tab without showing anything anew. */
export function keepHat(key: string): void {
  storage()?.setItem(place, key)
}

/** Puts off what was chosen in the portal. @returns whether there was anything to put off */
export function forgetHat(): boolean {
  if (isDesk() || !storage()?.getItem(place)) return false
  storage()?.removeItem(place)
  return true
}

export const isDesk = () => /^\/desk(\/|$)/.test(globalThis.location?.pathname ?? '')

// Absent in tests, and refused by browsers that block all storage.
function storage(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null
  } catch {
    return null
  }
}
