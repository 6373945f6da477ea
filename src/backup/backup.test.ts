import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { fill } from '../../test/world/fill.ts'
import { decide } from '../areas/mail/decide.ts'
import { receive } from '../areas/mail/receive.ts'
import { drain } from '../kernel/outbox.ts'
import { restoreBackup } from './restore.ts'
import { tablesInOrder } from './tables.ts'
import { writeBackup } from './write.ts'

let made: TestApp
let file: string

beforeAll(async () => {
  made = await testApp()
  file = join(mkdtempSync(join(tmpdir(), 'foyer-backup-')), 'desk.foyer')
  await fill(made.app.db, {
    companies: [{ parent: null }, { parent: 0 }],
    teams: [{ walled: true }],
    people: [
      { active: true, role: 'agent', memberships: [], teams: [{ team: 0, role: 'member' }] },
      { active: true, role: null, memberships: [{ company: 1, level: 'basic', when: 'now' }], teams: [] },
    ],
    tickets: [{ requester: 1, membership: 0, team: 0, assignee: 0, state: 'open', isPrivate: false, participants: [] }],
  })
  const id = await receive(made.app, {
    raw: Buffer.from(
      'From: a@b.example\r\nSubject: Ümlaut \\ "quote"\r\nMessage-ID: <1@b.example>\r\n\r\nline\ttab\r\n',
    ),
    door: 'command',
  })
  await decide(made.app, id)
  await drain(made.app, made.pool)
  await writeBackup(made.app, file)
})
afterAll(async () => made.drop())

/** Every row of every table as text, to be compared. */
async function everything(app: TestApp['app']): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {}
  for (const { name } of await tablesInOrder(app.db)) {
    const found = await sql<{
      row: unknown
    }>`select to_jsonb(kept) as row from ${sql.table(name)} kept order by to_jsonb(kept)::text`.execute(app.db)
    all[name] = found.rows.map(({ row }) => row)
  }
  return all
}

test('what was backed up comes back the same, row for row and byte for byte, and goes on counting', async () => {
  const other = await testApp()
  try {
    await restoreBackup(other.app, file, 'into-empty')
    expect(await everything(other.app)).toEqual(await everything(made.app))
    const raw = await other.app.db.selectFrom('inbound_messages').select('raw_key').executeTakeFirstOrThrow()
    expect((await buffer(await other.app.store.open(raw.raw_key))).toString()).toContain('line\ttab')
    const id = await receive(other.app, {
      raw: Buffer.from('From: c@d.example\r\nMessage-ID: <2@d.example>\r\n\r\nnew\r\n'),
      door: 'command',
    })
    expect((await decide(other.app, id)).outcome).toBe('ticket')
    await expect(restoreBackup(other.app, file, 'into-empty')).rejects.toThrow('has people in it already')
  } finally {
    await other.drop()
  }
})

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), /no whole backup/],
  [
    'changed',
    (bytes: Buffer) =>
      Buffer.concat([bytes.subarray(0, 200), Buffer.from([(bytes[200] ?? 0) ^ 1]), bytes.subarray(201)]),
    /backup|checksum/,
  ],
  ['something else', () => Buffer.from('no backup at all'), /no whole backup/],
])('a backup that was %s is refused with its reason, and nothing is touched', async (_name, spoil, sentence) => {
  const spoilt = `${file}.spoilt`
  writeFileSync(spoilt, spoil(readFileSync(file)))
  const before = await everything(made.app)
  await expect(restoreBackup(made.app, spoilt, 'replace')).rejects.toThrow(sentence)
  expect(await everything(made.app)).toEqual(before)
})

test('a backup of another version is refused', async () => {
  await sql`insert into migrations (number, name, checksum) values (9999, 'later', '')`.execute(made.app.db)
  await expect(restoreBackup(made.app, file, 'replace')).rejects.toThrow('another version')
  await sql`delete from migrations where number = 9999`.execute(made.app.db)
})
