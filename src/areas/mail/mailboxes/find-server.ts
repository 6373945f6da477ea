import { lookup } from 'node:dns/promises'
import type { Db } from '../../../kernel/db.ts'
import { isInNetworks, isLoopback, isPrivateAddress } from '../../../kernel/private-address.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { privateServers } from './private-servers.ts'
import { MailboxTrouble } from './trouble.ts'

/**
 * The address to connect to. It is looked up once and checked, and the connection goes to this very address: a name
 * that changes its mind in between leads nowhere else. Throws MailboxTrouble for a network that is closed.
 */
export async function findServer(db: Db, host: string): Promise<{ address: string; isHere: boolean }> {
  const found = await lookup(host, { all: true })
  const open = await readSetting(db, privateServers)
  const allowed = found.find(({ address }) => !isPrivateAddress(address) || isInNetworks(open, address))
  if (!allowed) {
    const address = found[0]?.address ?? 'no address'
    throw new MailboxTrouble(
      `${host} (${address}) is not on the internet: name its network in the setting ${privateServers.key} first.`,
    )
  }
  return { address: allowed.address, isHere: isLoopback(allowed.address) }
}
