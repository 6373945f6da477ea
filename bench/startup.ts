import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadDemo } from '../src/demo/load.ts'
import { readWorld } from '../src/demo/world.ts'
import { options } from './options.ts'
import { databasePid, openPlace, startServer } from './place.ts'
import { memoryOf, treeOf } from './processes.ts'
import { makeSession } from './startup/session.ts'
import { scriptsOf } from './startup/scripts.ts'
import { printTable } from './table.ts'

// `npm run bench -- startup`: from `npm start` of a built product to the first page, idle memory, and the JavaScript a
// browser loads before a face shows (needs Chromium: CHROMIUM=/path).

const asked = options({ starts: '5', idle: '20' })
const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-startup-'))
const rows: (string | number)[][] = []
try {
  await measureStarts()
  await measureFaces()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
printTable(['what', 'figure', 'bar'], rows)

/** The first start makes the database; the others find it. */
async function measureStarts(): Promise<void> {
  const seconds: number[] = []
  for (let start = 0; start < Number(asked.starts); start++) {
    const server = await startServer(folder, ['tools/start.mjs'])
    try {
      const begin = performance.now()
      await fetch(`${server.base}/`).then((page) => page.text())
      seconds.push((server.startedInMs + performance.now() - begin) / 1000)
      if (start === Number(asked.starts) - 1) await measureMemory(server.pid)
    } finally {
      await server.stop()
    }
  }
  const [first = Number.NaN, ...others] = seconds
  const later = others.sort((a, b) => a - b)
  rows.push(['first start ever, s', first, 'none'])
  rows.push(['start to first page, median s', later[Math.floor(later.length / 2)] ?? Number.NaN, '3'])
  rows.push(['start to first page, slowest s', later.at(-1) ?? Number.NaN, '3'])
}

async function measureMemory(pid: number): Promise<void> {
  await sleep(Number(asked.idle) * 1000)
  const database = treeOf(databasePid(folder)).reduce((sum, one) => sum + memoryOf(one).pss, 0)
  rows.push([`Node after ${asked.idle} s idle, MiB`, memoryOf(pid).rss, '250'], ['its database, MiB', database, 'none'])
}

async function measureFaces(): Promise<void> {
  const place = await openPlace(folder)
  await loadDemo(place.app)
  const world = await readWorld(place.app.db)
  const server = await startServer(folder)
  try {
    const faces = [
      { says: 'portal, signed out', path: '/', session: null, bar: '150' },
      {
        says: 'portal, my tickets',
        path: '/',
        session: await makeSession(place.app, world.person('grace')),
        bar: '150',
      },
      { says: 'desk, home', path: '/desk', session: await makeSession(place.app, world.person('ana')), bar: '300' },
    ]
    for (const { says, path, session, bar } of faces) {
      const { bytes, files } = await scriptsOf(server.base, path, session)
      rows.push([`JavaScript of ${says}: ${files} files, kB over the wire`, bytes / 1000, bar])
    }
  } finally {
    await server.stop()
    await place.close()
  }
}
