import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'
import { processState } from './embedded/process-state.ts'

/** Tests do not wait for the disk. */
const settings = { fsync: 'off', shared_buffers: '16MB' }
const launcher = new URL('./embedded.ts', import.meta.url).href
const isRoot = process.getuid?.() === 0

describe('the embedded database', () => {
  let root = ''
  let folder = ''

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'foyer-embedded-'))
    chmodSync(root, 0o755)
    folder = join(root, 'data')
  })

  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('keeps what was written over a stop, and leaves nothing running', async () => {
    const first = await startEmbedded({ folder, settings })
    expect(first.adopted).toBe(false)
    await ask(first, 'create table kept (word text)')
    await ask(first, `insert into kept values ('still here')`)
    await first.stop()
    expect(processState(first.pid)).toBe('gone')
    expect(readdirSync(join(folder, 'holders'))).toEqual([])

    const second = await startEmbedded({ folder, settings })
    expect(await ask(second, 'select word from kept')).toEqual([{ word: 'still here' }])
    await second.stop()
  })

  test('listens on a private socket only, sorts by code point and checks its pages', async () => {
    const database = await startEmbedded({ folder, settings })
    const [row] = await ask(
      database,
      `select current_setting('listen_addresses') as tcp, current_setting('data_checksums') as checksums,
              lower('ÄÉ') as lower, datlocprovider as provider from pg_database where datname = current_database()`,
    )
    expect(row).toEqual({ tcp: '', checksums: 'on', lower: 'äé', provider: 'b' })
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('ready to accept connections')
    await database.stop()
  })

  test('adopts a server that outlived its Node, and stops it in the end', async () => {
    const orphan = await startAndKill(folder)
    expect(processState(orphan)).toBe('postgres')
    const database = await startEmbedded({ folder, settings })
    expect(database).toMatchObject({ adopted: true, pid: orphan })
    await database.stop()
    expect(processState(orphan)).toBe('gone')
  })

  test('is shared, also when two start at the same time: the last one to leave stops it', async () => {
    const [first, second] = await Promise.all([
      startEmbedded({ folder, settings }),
      startEmbedded({ folder, settings }),
    ])
    expect(second.pid).toBe(first.pid)
    expect(first.adopted).toBe(!second.adopted)
    await first.stop()
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.stop()
    expect(processState(second.pid)).toBe('gone')
  })

  test.each<NodeJS.Signals>(['SIGTERM', 'SIGINT'])('stops with its Node at %s', async (signal) => {
    const { node, pid } = await startInNode(folder)
    node.kill(signal)
    await once(node, 'exit')
    expect(node.signalCode).toBe(signal)
    expect(processState(pid)).toBe('gone')
  })

  test('stops when its Node fails', async () => {
    const { node, pid } = await startInNode(folder, `setTimeout(() => process.exit(1), 1)`)
    if (node.exitCode === null) await once(node, 'exit')
    await expect.poll(() => processState(pid), { timeout: 10_000 }).toBe('gone')
  })

  test('starts after a crash although the pid it left behind belongs to another program now', async () => {
    process.kill(await startAndKill(folder), 'SIGKILL')
    const file = join(folder, 'pg', 'postmaster.pid')
    const [, ...rest] = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, [String(process.ppid), ...rest].join('\n'))

    const database = await startEmbedded({ folder, settings })
    expect(database.adopted).toBe(false)
    await database.stop()
  })

  test('comes back by itself when its server is killed', async () => {
    const database = await startEmbedded({ folder, settings })
    const { pid } = database
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => database.pid, { timeout: 10_000 }).not.toBe(pid)
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.stop()
  })

  test('moves its socket out when the path of the folder is too long for one', async () => {
    const long = join(root, 'a'.repeat(60), 'b'.repeat(60))
    const database = await startEmbedded({ folder: long, settings })
    const pointer = join(long, 'socket-folder.txt')
    expect(readFileSync(pointer, 'utf8')).toContain(database.connection.host)
    expect(Buffer.byteLength(database.connection.host)).toBeLessThan(90)
    await database.stop()
    expect(existsSync(pointer)).toBe(false)
    expect(existsSync(database.connection.host)).toBe(false)
  })

  test.runIf(isRoot)('as root it runs unprivileged, also below a folder that only root may enter', async () => {
    const closed = join(root, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const database = await startEmbedded({ folder: join(closed, 'data'), settings })
    const status = readFileSync(`/proc/${database.pid}/status`, 'utf8')
    expect(status).not.toMatch(/^Uid:\s+0/m)
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.stop()
  })
})

async function ask(database: EmbeddedDatabase, query: string): Promise<unknown[]> {
  const client = new pg.Client(database.connection)
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

/** Leaves a server without its Node, and gives the server's pid. */
async function startAndKill(folder: string): Promise<number> {
  const { node, pid } = await startInNode(folder)
  node.kill('SIGKILL')
  await once(node, 'exit')
  return pid
}

/** Starts the database in a Node of its own, which then does `next`. */
async function startInNode(folder: string, next = ''): Promise<{ node: ChildProcess; pid: number }> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(launcher)}
    const { pid } = await startEmbedded(${JSON.stringify({ folder, settings })})
    console.log(pid)
    setInterval(() => {}, 1000)
    ${next}`
  const commandLine = ['--import', 'tsx', '--input-type=module', '-e', program]
  const node = spawn(process.execPath, commandLine, { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<Buffer>((resolve) => node.stdout.once('data', resolve))
  return { node, pid: Number(line.toString()) }
}
