import { z } from 'zod'
import { isNetwork } from '../../../kernel/private-address.ts'
import { setting } from '../../../kernel/settings.ts'

/**
 * A mailbox makes the desk connect to wherever it says, so this machine and its own network are closed to it unless
 * they are named here.
 */
export const privateServers = setting({
  key: 'mail.private-servers',
  says: 'Networks that are not the internet in which mailboxes may be, as addresses or CIDR, such as 192.168.1.0/24',
  schema: z
    .array(z.string().max(50).refine(isNetwork, 'This is not an address or network, such as 192.168.1.0/24.'))
    .max(100),
  fallback: [],
})
