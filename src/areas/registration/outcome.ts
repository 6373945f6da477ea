import type { Policy } from './policy.ts'

/**
 * What the desk knows of whoever has an address. `inside`: may come in already. `outside`: known, but nothing is open
 * to them. `away`: deactivated, or their login is switched off.
 */
export type Standing = 'nobody' | 'inside' | 'outside' | 'away'

/**
 * What becomes of signing up with a proven address. `sign-in`: they are in already. `join`: they come in at the level
 * that everyone begins with. `ask`: somebody decides.
 */
export type Outcome = 'nothing' | 'refuse' | 'sign-in' | 'join' | 'ask'

export type Case = {
  policy: Policy
  knownMayAsk: boolean
  isBlocked: boolean
  standing: Standing
  /** Whether the address has a mail domain of a company. */
  isListed: boolean
}

/** Who comes in how (K12, HR-30, AT-14, AT-16). Access that somebody withheld is never taken by oneself. */
export function outcomeOf({ policy, knownMayAsk, isBlocked, standing, isListed }: Case): Outcome {
  if (isBlocked) return 'nothing'
  if (standing === 'inside') return 'sign-in'
  if (standing === 'away') return 'refuse'
  if (standing === 'outside') return knownMayAsk ? 'ask' : 'refuse'
  if (policy === 'approval') return 'ask'
  return policy === 'open' || (policy === 'domains' && isListed) ? 'join' : 'refuse'
}

/** Whether filling in the form could lead to anything at all. */
export const isAnythingOpen = (policy: Policy, mayKnownAsk: boolean): boolean => policy !== 'closed' || mayKnownAsk
