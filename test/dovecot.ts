import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { findDovecot } from '../tools/dovecot.mjs'

export const PASSWORD = 's3cret-of-the-mailbox'

const PATIENCE = 10_000

export type Dovecot = {
  port: number
  /** TLS from the first byte, with a certificate that nobody trusts. */
  tlsPort: number
  start: () => Promise<void>
  /** Ends it at once and with it every connection. */
  kill: () => Promise<void>
  /** Works in a mailbox as its user, apart from the desk. */
  as: <T>(user: string, work: (client: ImapFlow) => Promise<T>) => Promise<T>
  /** Where a message is and whether it is read, by subject. */
  see: (user: string, folder: string) => Promise<{ subject: string; isRead: boolean }[]>
  stop: () => Promise<void>
}

/** Why mailboxes cannot be tried here, or null when they can. */
export function whyNoDovecot(): string | null {
  const program = findDovecot()
  if (program === null) return 'needs Dovecot: install dovecot-imapd'
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout
  return /^2\.3\./.test(version) ? null : `needs Dovecot 2.3, whose settings it writes; here is ${version.trim()}`
}

/** A real Dovecot on free loopback ports, in a folder of its own; every user has the password above and an empty INBOX. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-dovecot-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const tlsPort = await freePort()
  makeCertificate(folder)
  mkdirSync(join(folder, 'mail'))
  chmodSync(join(folder, 'mail'), 0o777)
  writeFileSync(join(folder, 'dovecot.conf'), settings(folder, port, tlsPort))
  let server: ChildProcess | null = null
  const start = async () => {
    server = spawn(findDovecot() ?? 'dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], {
      stdio: 'ignore',
      detached: true,
    })
    const giveUpAt = performance.now() + PATIENCE
    while (performance.now() < giveUpAt) {
      if (await as('nobody-yet', async () => true).catch(() => false)) return
      await sleep(50)
    }
    throw new Error(`Dovecot does not answer:\n${readFileSync(join(folder, 'log'), 'utf8')}`)
  }
  const kill = async () => {
    if (server === null) return
    const ended = once(server, 'exit')
    // Its processes are a group; asked to end, some would keep their connections for seconds.
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL')
    await ended
    server = null
  }
  const as: Dovecot['as'] = async (user, work) => {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: false,
      doSTARTTLS: false,
      auth: { user, pass: PASSWORD },
      logger: false,
      disableAutoIdle: true,
    })
    client.on('error', () => {})
    try {
      await client.connect()
      return await work(client)
    } finally {
      client.close()
    }
  }
  const see: Dovecot['see'] = (user, path) =>
    as(user, async (client) => {
      const { exists } = await client.mailboxOpen(path, { readOnly: true })
      if (exists === 0) return []
      const messages = await client.fetchAll('1:*', { flags: true, envelope: true })
      return messages.map(({ flags, envelope }) => ({
        subject: envelope?.subject ?? '',
        isRead: flags?.has('\\Seen') ?? false,
      }))
    })
  await start()
  const stop = async () => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return { port, tlsPort, start, kill, as, see, stop }
}

/** Written for Dovecot 2.3. As root it hands its parts to the users of the package, else all of them are ours. */
function settings(folder: string, port: number, tlsPort: number): string {
  const isRoot = process.getuid?.() === 0
  const { username } = userInfo()
  const owner = isRoot ? 'uid=nobody gid=nogroup' : `uid=${userInfo().uid} gid=${userInfo().gid}`
  const ownUsers = `
default_internal_user = ${username}
default_login_user = ${username}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}`
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = ${owner} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
  }
}
${isRoot ? '' : ownUsers}
`
}

function makeCertificate(folder: string): void {
  const options = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ]
  const { status, stderr } = spawnSync(
    'openssl',
    [...options, '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`No certificate could be made: ${stderr}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
