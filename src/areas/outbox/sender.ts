import { z } from 'zod'
import type { App } from '../../kernel/app.ts'
import type { Db } from '../../kernel/db.ts'
import { readSettings, setting } from '../../kernel/settings.ts'
import { workspaceName } from '../workspace/name.ts'
import { plainAddress } from './address.ts'

/** The address that the desk writes from; empty means `desk@` at the host of the public address. */
export const deskAddress = setting({
  key: 'outbox.address',
  says: 'The address that mails come from',
  schema: z.string().refine((value) => value === '' || plainAddress(value) !== null, 'This is not an e-mail address.'),
  fallback: '',
})

export type Sender = { address: string; name: string }

/** Who a mail is from unless it says otherwise: the desk's own address, under the name of the workspace. */
export async function readSender(app: App, db: Db): Promise<Sender> {
  const { address, name } = await readSettings(db, { address: deskAddress, name: workspaceName })
  return { address: plainAddress(address) ?? `desk@${hostOf(app)}`, name }
}

/** The host that message ids and reply addresses are made with. */
export const hostOf = (app: Pick<App, 'place'>): string =>
  new URL(app.place.url).hostname.replace(/[^a-z0-9.-]/gi, '') || 'localhost'
