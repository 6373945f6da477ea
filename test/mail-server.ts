import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Taken = { from: string; to: string[]; raw: string }

export type MailServer = {
  url: string
  taken: Taken[]
  /** What the next recipients are answered, one after the other: `451 4.2.0 try later`. Without an entry they are taken. */
  answers: string[]
  stop: () => Promise<void>
}

/** A real SMTP server on loopback that keeps what it takes. */
export async function startMailServer(): Promise<MailServer> {
  const taken: Taken[] = []
  const answers: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      const answer = answers.shift()
      if (answer === undefined) return done()
      return done(Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) }))
    },
    onData(stream, { envelope }, done) {
      buffer(stream).then((raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        taken.push({ from, to: envelope.rcptTo.map((one) => one.address), raw: raw.toString('latin1') })
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.')
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `smtp://127.0.0.1:${address.port}`, taken, answers, stop }
}
