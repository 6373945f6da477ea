import type { App } from '../../../kernel/app.ts'
import type { Db } from '../../../kernel/db.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { writeLetter } from '../../outbox/letter.ts'
import { workspaceName } from '../../workspace/name.ts'
import type { Purpose } from './link.ts'

type Receiver = { name: string; language: string | null; url: string }

/** The mail that carries a link: `sessions.mail.<purpose>` in the words of its receiver. */
export async function writeLinkLetter(
  app: App,
  db: Db,
  purpose: Exclude<Purpose, 'owner'>,
  { name, language, url }: Receiver,
) {
  const workspace = await readSetting(db, workspaceName)
  const say = (key: string) => app.words(`sessions.mail.${key}`, { name, workspace }, language ?? undefined)
  const letter = writeLetter({
    workspace,
    greeting: say('greeting'),
    lines: [say(`${purpose}.line`)],
    button: { label: say(`${purpose}.button`), url },
    foot: say(`${purpose}.foot`),
  })
  return { subject: say(`${purpose}.subject`), ...letter }
}
