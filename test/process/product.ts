import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from '../../tools/build.mjs'

const PATIENCE = 30_000

export type Environment = Record<string, string | undefined>
export type Ended = { code: number | null; stdout: string; stderr: string }

export type Running = {
  process: ChildProcess
  url: string
  /** What it has printed until now. */
  output: () => string
  /** Ends it as a service manager does, and gives its exit code. */
  stop: () => Promise<number | null>
  /** Ends it as a power cut does. */
  kill: () => Promise<void>
}

export type Product = {
  /** A new, empty folder below one that is removed with the product. */
  folder: (name: string) => string
  /** Runs a command to its end. */
  run: (commandLine: string[], env?: Environment, input?: string) => Promise<Ended>
  /** Starts the desk and waits until it says that it is ready. */
  start: (env: Environment, ...options: string[]) => Promise<Running>
  remove: () => void
}

/** The product as it is shipped: bundled, in processes of its own, with nothing in its environment but what is given. */
export async function buildProduct(): Promise<Product> {
  const root = mkdtempSync(join(tmpdir(), 'foyer-process-'))
  // The database runs as another user when we are root.
  chmodSync(root, 0o755)
  mkdirSync('dist', { recursive: true })
  const bundle = mkdtempSync(join('dist', 'process-'))
  const server = join(bundle, 'server.mjs')
  await buildServer(server)
  const launch = (commandLine: string[], env: Environment) =>
    spawn(process.execPath, [server, ...commandLine], {
      env: { PATH: process.env.PATH, HOME: root, TZ: 'UTC', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  return {
    folder: (name) => join(root, name),
    async run(commandLine, env = {}, input = '') {
      const child = launch(commandLine, env)
      const read = outputOf(child)
      child.stdin?.end(input)
      const [code] = await once(child, 'close', { signal: AbortSignal.timeout(PATIENCE) })
      return { code: typeof code === 'number' ? code : null, ...read() }
    },
    async start(env, ...options) {
      const port = env.PORT ?? String(await freePort())
      const child = launch(['start', ...options], { ...env, PORT: port })
      const read = outputOf(child)
      const output = () => read().stdout + read().stderr
      await untilReady(child, output)
      const end = async (signal: NodeJS.Signals) => {
        if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
        const ended = once(child, 'exit', { signal: AbortSignal.timeout(PATIENCE) })
        child.kill(signal)
        await ended
        return child.exitCode
      }
      return {
        process: child,
        url: `http://127.0.0.1:${port}`,
        output,
        stop: () => end('SIGTERM'),
        kill: async () => void (await end('SIGKILL')),
      }
    },
    remove() {
      rmSync(root, { recursive: true, force: true })
      rmSync(bundle, { recursive: true, force: true })
    },
  }
}

function outputOf(child: ChildProcess): () => { stdout: string; stderr: string } {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return () => ({ stdout, stderr })
}

function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => reject(new Error(`The product ${why}. It said:\n${output()}`))
    const timer = setTimeout(() => giveUp('was not ready in time'), PATIENCE)
    const look = () => {
      if (!output().includes('Foyer is ready at')) return
      clearTimeout(timer)
      child.stdout?.off('data', look)
      resolve()
    }
    child.stdout?.on('data', look)
    child.once('exit', (code) => {
      clearTimeout(timer)
      giveUp(`ended with ${code}`)
    })
  })
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
