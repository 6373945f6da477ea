import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const patience = 120_000
const ready = /Foyer is ready at (http:\S+)/
const ownerLink = /Sign in as the owner: (http:\S+)/

/**
 * Starts the built product with the demo world in a new folder, and stops it after the journeys, which find it at
 * JOURNEY_URL (Playwright's baseURL) and the owner's first way in at JOURNEY_OWNER_LINK.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-journeys-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const own = { FOYER_DATA: join(folder, 'data'), DATABASE_URL: undefined, FOYER_URL: undefined, HOST: undefined }
  const commandLine = ['dist/server.mjs', 'start', '--demo', '--port', String(port)]
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
    process.env.JOURNEY_URL = ready.exec(output)?.[1]
    process.env.JOURNEY_OWNER_LINK = ownerLink.exec(output)?.[1]
  } catch (error) {
    await stop()
    throw error
  }
  return stop
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
