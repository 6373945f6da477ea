import { readFile } from 'node:fs/promises'
import { classify } from '../areas/mail/text/classify.ts'
import { parseMessage } from '../areas/mail/text/parse.ts'
import { trimReply } from '../areas/mail/text/trim.ts'
import { UnreadableMessage } from '../areas/mail/text/unreadable.ts'
import { type Command, UsageError } from './command.ts'

/** The reply of a plain-text body, as intake would keep it. */
export const mailTrim: Command = {
  name: 'mail trim',
  usage: 'mail trim FILE',
  says: 'Prints the reply of a plain-text mail body, without quotes and signature.',
  options: {},
  async run({ files, print }) {
    const [file] = files
    if (file === undefined || files.length > 1) throw new UsageError('Name one file.')
    print(trimReply((await contentOf(file)).toString('utf8')).reply)
    return 0
  },
}

/** What kind of message each is: the same code that intake uses. */
export const mailClassify: Command = {
  name: 'mail classify',
  usage: 'mail classify [--json] FILE…',
  says: 'Tells of raw messages whether a person wrote them, or a machine: bounce, automatic answer, feedback, list.',
  options: { json: { type: 'boolean' } },
  async run({ values, files, print }) {
    if (files.length === 0) throw new UsageError('Name at least one file.')
    for (const file of files) {
      const found = await classifyFile(file)
      print(values['json'] ? JSON.stringify({ file, ...found }) : `${file}: ${found.class} (${found.reason})`)
    }
    return 0
  },
}

async function classifyFile(file: string) {
  try {
    const { class: kind, reason, recipient } = classify(await parseMessage(await contentOf(file)))
    return { class: kind, reason, recipient }
  } catch (error) {
    if (!(error instanceof UnreadableMessage)) throw error
    return { class: 'message', reason: `it could not be read: ${error.message}`, recipient: null }
  }
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
