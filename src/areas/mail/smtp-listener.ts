import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { App } from '../../kernel/app.ts'
import { readSetting, setting } from '../../kernel/settings.ts'
import { MESSAGE_MAX, receive } from './receive.ts'

/** Where the desk listens for mail; loopback unless an administrator opens it to their mail server. */
export const listener = setting({
  key: 'mail.listener',
  says: 'Where the desk listens for mail by SMTP (port 0 listens nowhere)',
  schema: z.strictObject({ host: z.string().max(100), port: z.number().int().min(0).max(65_535) }),
  fallback: { host: '127.0.0.1', port: 2525 },
})

const CONNECTIONS = 50

/** Takes mail by SMTP. A message is accepted (250) only when it is kept on disk and in the database; nothing is relayed. */
export async function listenForMail(app: App): Promise<() => Promise<void>> {
  const { host, port } = await readSetting(app.db, listener)
  if (port === 0) return async () => {}
  const server = new SMTPServer({
    name: new URL(app.place.url).hostname,
    banner: 'Foyer',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MESSAGE_MAX,
    maxClients: CONNECTIONS,
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      buffer(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) throw refusal(552, `The message is larger than ${MESSAGE_MAX} bytes.`)
          await receive(app, { raw, door: 'smtp', envelopeTo: receiversOf(session) })
        })
        .then(
          () => done(null, 'Kept.'),
          (error: unknown) => {
            app.log('error', 'A message could not be kept; its sender was asked to try again.', {
              error: String(error),
            })
            done(
              error instanceof Error && 'responseCode' in error
                ? error
                : refusal(451, 'It could not be kept now. Try again later.'),
            )
          },
        )
    },
  })
  const listens = await new Promise<boolean>((resolve) => {
    server.once('error', (error) => {
      app.log('warn', `Mail cannot be taken by SMTP on ${host}:${port}; the desk runs without it.`, {
        error: error.message,
      })
      resolve(false)
    })
    server.listen(port, host, () => resolve(true))
  })
  server.on('error', (error) => app.log('warn', 'The SMTP listener met an error.', { error: error.message }))
  return () => (listens ? new Promise((resolve) => server.close(() => resolve())) : Promise.resolve())
}

const receiversOf = (session: SMTPServerSession): string[] =>
  session.envelope.rcptTo.map(({ address }) => address.slice(0, 320)).slice(0, 100)

const refusal = (code: number, sentence: string): Error => Object.assign(new Error(sentence), { responseCode: code })
