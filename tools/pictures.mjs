import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { buildStale } from './build-stale.mjs'
import { needChromium } from './chromium.mjs'
import { root } from './root.mjs'

// `node tools/pictures.mjs` takes the pictures of the documents anew, from the running product with its demo world.

const port = 7791
const address = `http://localhost:${port}`
/** Words of the subject of the ticket that is shown: one with a conversation and a note. */
const wanted = 'New colleague'

const pictures = [
  { file: 'desk.png', path: (id) => `/desk/tickets/${id}` },
  { file: 'access.png', path: (id) => `/desk/tickets/${id}/access` },
]

buildStale()
const folder = mkdtempSync(join(tmpdir(), 'foyer-pictures-'))
chmodSync(folder, 0o755)
const product = spawn(process.execPath, ['dist/server.mjs', 'start', '--demo', '--port', String(port)], {
  cwd: root,
  env: {
    ...process.env,
    FOYER_DATA: join(folder, 'data'),
    FOYER_URL: undefined,
    DATABASE_URL: undefined,
    HOST: undefined,
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  await takePictures(await ownerLink())
} finally {
  const ended = once(product, 'exit')
  product.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}

async function ownerLink() {
  for await (const line of createInterface(product.stdout)) {
    const found = /^Sign in as the owner: (\S+)$/.exec(line)
    if (found) return found[1]
  }
  throw new Error('The product ended before it was ready.')
}

async function takePictures(link) {
  const browser = await chromium.launch({
    executablePath: needChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
    await page.goto(link)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('link', { name: 'Tickets' }).first().waitFor()
    const { id, subject } = await findTicket(page)
    for (const { file, path } of pictures) {
      await page.goto(address + path(id))
      await page.getByRole('heading', { name: subject }).waitFor()
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(root, 'docs', 'pictures', file) })
      console.log(`docs/pictures/${file}`)
    }
  } finally {
    await browser.close()
  }
}

async function findTicket(page) {
  const answer = await page.request.get(`${address}/api/v1/tickets?state=pending&q=${encodeURIComponent(wanted)}`)
  const [found] = (await answer.json()).items
  if (!found) throw new Error(`The demo world has no pending ticket with "${wanted}" in it.`)
  return found
}
