import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../../people/access.ts'
import { invitePerson } from './invitation.ts'

/** Inviting again replaces the link that is out (HR-28, HR-29). Errors: `invalid` without an address, `conflict`. */
export const invite = operation({
  name: 'person.invite',
  route: 'POST /people/:id/invitation',
  says: 'Mails a person a link, good for 7 days, by which they choose their own password.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ expiresAt: schema.instant }),
  on: personAccess,
  rule: 'invite',
  run: async (doing) => invitePerson(doing),
})
