import { uniteMemberships } from '../../companies/unite-memberships.ts'
import { keepFormerCode } from '../../people/former-code.ts'
import { sameContacts, uniteEmails } from '../../people/same-contact.ts'
import { revokeKeys } from '../../sessions/keys/revoke-keys.ts'
import { voidLinks } from '../../sessions/links/link.ts'
import { endSessions } from '../../sessions/session.ts'
import { noteAdded } from '../engine/steps.ts'
import { unite } from '../engine/unite.ts'
import type { Unite, Work } from '../engine/work.ts'
import { absorb } from '../engine/absorb.ts'
import type { Pair } from './kind.ts'

export const personUnions: Readonly<Record<string, Unite>> = {
  memberships: uniteMemberships,
  person_emails: (_tx, kept, gone) => uniteEmails(kept, gone),
}

/**
 * The merged one is signed out for good: sessions, links and keys end and do not come back at an undo. Addresses and
 * numbers that both have become one line.
 */
export async function beginPerson(work: Work, { master, merged }: Pair): Promise<void> {
  await endSessions(work.tx, merged)
  await voidLinks(work.tx, merged)
  await revokeKeys(work.tx, merged, work.now)
  for (const { table, from, into } of await sameContacts(work.tx, merged, master))
    await unite(work, table, { same: undefined, kept: [{ id: into }], gone: { id: from }, absorb })
}

/** The code of the merged one finds the master from now on. */
export async function endPerson(work: Work, { master }: Pair, { code }: { code: string | null }): Promise<void> {
  if (code === null) return
  await keepFormerCode(work.tx, master, code)
  await noteAdded(work, 'person_former_codes', { code })
}
