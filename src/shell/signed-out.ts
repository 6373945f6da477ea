const eventName = 'foyer:signed-out'

/** Says that the server no longer knows who is asking; the frame of the face then leads to its sign-in page. */
export function tellSignedOut(): void {
  globalThis.dispatchEvent?.(new Event(eventName))
}

/** Calls back on every 401. @returns the way to stop */
export function onSignedOut(then: () => void): () => void {
  globalThis.addEventListener(eventName, then)
  return () => globalThis.removeEventListener(eventName, then)
}

/** Where to sign in, and the address to come back to. @param address path with query, inside the face */
export const signInAddress = (address: string) => `/sign-in?back=${encodeURIComponent(address)}`

/**
 * The address to go to after signing in, from the `back` of the sign-in page.
 * Only paths of our own: `//host` and `https:` would carry the reader away.
 */
export function safeBack(back: string | null | undefined): string {
  if (!back || !/^\/(?![/\\])/.test(back) || back.startsWith('/sign-in')) return '/'
  return back
}

/** After signing in: shows the face from the start at the address that was wanted, with a fresh look at who asks. */
export function comeBack(face: 'desk' | 'portal', back: string | null | undefined): void {
  location.assign((face === 'desk' ? '/desk' : '') + safeBack(back))
}
