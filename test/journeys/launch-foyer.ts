import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const patience = 120_000
const ready = /Foyer is ready at (http:\S+)/
const ownerLink = /Sign in as the owner: (http:\S+)/

export type Launched = { url: string; ownerLink: string; stop: () => Promise<void> }

/** Starts the built product in a new folder with its own database: `launchFoyer(['--demo'])`. */
export async function launchFoyer(options: readonly string[]): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-journeys-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const own = { FOYER_DATA: join(folder, 'data'), DATABASE_URL: undefined, FOYER_URL: undefined, HOST: undefined }
  const commandLine = ['dist/server.mjs', 'start', ...options, '--port', String(port)]
  const product = spawn(process.execPath, commandLine, {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async () => {
    await end(product)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const output = await untilBoth(product)
    return { url: ready.exec(output)?.[1] ?? '', ownerLink: ownerLink.exec(output)?.[1] ?? '', stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Resolves with what the product said once both lines are there; rejects with it when it ends or takes too long. */
function untilBoth(product: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const giveUp = (why: string) => reject(new Error(`The product ${why}. It said:\n${output}`))
    const timer = setTimeout(() => giveUp('was not ready in time'), patience)
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (!ready.test(output) || !ownerLink.test(output)) return
      clearTimeout(timer)
      resolve(output)
    }
    product.stdout?.on('data', read)
    product.stderr?.on('data', read)
    product.once('exit', (code) => {
      clearTimeout(timer)
      giveUp(`ended with ${code}`)
    })
  })
}

async function end(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null || product.signalCode !== null) return
  product.kill('SIGTERM')
  await once(product, 'exit')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
