import type { App } from '../../kernel/app.ts'
import type { Db } from '../../kernel/db.ts'
import { readSetting } from '../../kernel/settings.ts'
import { writeLetter } from '../outbox/letter.ts'
import { workspaceName } from '../workspace/name.ts'

type Contents = {
  /** Left out in mail to an address that nobody has confirmed: what a stranger typed is not mailed to others. */
  name?: string
  language: string | null
  url?: string
  values?: Record<string, string | number>
  /** After the first line; what people typed. */
  lines?: readonly string[]
}

/** A mail about coming in: `registration.mail.<kind>` in the words of its receiver. */
export async function writeRegistrationLetter(
  app: App,
  db: Db,
  kind: string,
  { name, language, url, values, lines = [] }: Contents,
) {
  const workspace = await readSetting(db, workspaceName)
  const say = (key: string) =>
    app.words(`registration.mail.${key}`, { name: name ?? '', workspace, ...values }, language ?? undefined)
  const letter = writeLetter({
    workspace,
    greeting: say(name === undefined ? 'hello' : 'hello-name'),
    lines: [say(`${kind}.line`), ...lines],
    ...(url === undefined ? {} : { button: { label: say(`${kind}.button`), url } }),
    foot: say(`${kind}.foot`),
  })
  return { subject: say(`${kind}.subject`), ...letter }
}
