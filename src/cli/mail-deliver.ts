import { buffer } from 'node:stream/consumers'
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { decide, type Decided } from '../areas/mail/decide.ts'
import { receive } from '../areas/mail/receive.ts'
import type { App } from '../kernel/app.ts'
import { type Command, UsageError } from './command.ts'
import { makeLog } from './log.ts'
import { open, placeOf } from './open.ts'

/** Takes raw messages in, as if they had come by mail; works beside a running server. */
export const mailDeliver: Command = {
  name: 'mail deliver',
  usage: 'mail deliver [--json] FILE… (or - for standard input)',
  says: 'Takes raw messages in and tells what became of each: a ticket, a reply, a bounce, an automatic answer, or parked.',
  options: { json: { type: 'boolean' } },
  async run({ values, files, env, print }) {
    if (files.length === 0) throw new UsageError('Name at least one file, or - for standard input.')
    const { app, close } = await open(env, placeOf(env), makeLog())
    let failed = 0
    try {
      for (const file of files) {
        const line = await deliverOne(app, file)
        if (line.outcome === 'error') failed++
        print(
          values['json']
            ? JSON.stringify(line)
            : `${file}: ${line.outcome}${line.ticket ? ` #${line.ticket}` : ''} (${line.reason})`,
        )
      }
    } finally {
      await close()
    }
    return failed === 0 ? 0 : 1
  },
}

type Line = {
  file: string
  outcome: Decided['outcome'] | 'error'
  reason: string
  ticket: number | null
  from: string | null
  subject: string | null
  text: string | null
}

async function deliverOne(app: App, file: string): Promise<Line> {
  const raw = await (file === '-' ? buffer(process.stdin) : readFile(file)).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  )
  if (raw instanceof Error)
    return {
      file,
      outcome: 'error',
      reason: `It cannot be read: ${raw.message}`,
      ticket: null,
      from: null,
      subject: null,
      text: null,
    }
  const id = await receive(app, { raw, door: 'command' })
  const { outcome, reason, ticket = null, from, subject, reply } = await decide(app, id)
  return { file, outcome, reason, ticket, from, subject, text: reply === undefined ? null : await textOf(app, reply) }
}

async function textOf(app: App, reply: number): Promise<string | null> {
  const found = await sql<{ body: string }>`select body from replies where id = ${reply}`.execute(app.db)
  return found.rows[0]?.body ?? null
}
