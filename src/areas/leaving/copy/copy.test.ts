import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { type Name, type Office, office } from '../../../../test/office.ts'
import { openContent } from '../../../kernel/ask.ts'
import { drain } from '../../../kernel/outbox.ts'
import { perform } from '../../../kernel/perform.ts'
import { upload } from '../../files/upload.ts'
import { annotatePerson } from '../../people/annotate.ts'
import { note } from '../../tickets/note.ts'
import { ask } from '../../tickets/open.ts'
import { askForCopy, askForOwnCopy } from './ask-for-copy.ts'
import { downloadCopy } from './download-copy.ts'
import { listCopies } from './list-copies.ts'
import { sweepCopies } from './write-copy.ts'

const DAY = 24 * 60 * 60 * 1000

let product: TestApp
let desk: Office
let folder: string
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  folder = mkdtempSync(join(tmpdir(), 'foyer-copy-'))
  const ben = await desk.me('Ben')
  const { answer } = await perform(
    product.app,
    upload,
    ben,
    { name: 'report.txt', type: 'text/plain' },
    { content: Readable.from(['Zeile für Zeile\n'.repeat(100)]) },
  )
  const { id: file } = z.object({ id: z.number() }).parse(answer)
  const ticket = await desk.make(ask, ben, { subject: 'Printer', html: '<p>It burns</p>', files: [file] })
  await desk.act(note, await desk.me('Ada'), { id: ticket, html: '<p>only for staff</p>' })
  await desk.act(ask, await desk.me('Max'), { subject: 'Of Globex', html: '<p>not for Ben</p>' })
  await desk.act(annotatePerson, await desk.me('Ada'), { id: desk.people['Ben'], notes: 'difficult, for staff' })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await product.drop()
})

const fetchCopy = async (who: Name, copy: number): Promise<Buffer> =>
  buffer((await openContent(product.app, downloadCopy, [await desk.me(who)], { id: copy })).stream)

/** What `unzip` finds in an archive, by name; it fails on any checksum that is wrong. */
async function unzipped(who: Name, copy: number): Promise<{ names: string[]; text: (name: string) => string }> {
  const file = join(folder, `${copy}.zip`)
  writeFileSync(file, await fetchCopy(who, copy))
  execFileSync('unzip', ['-t', file])
  const names = execFileSync('unzip', ['-Z1', file]).toString().trim().split('\n')
  return { names, text: (name) => execFileSync('unzip', ['-p', file, name]).toString() }
}

test('staff takes a copy of everything about one person, and of nobody else, as JSON and files', async () => {
  const ada = await desk.me('Ada')
  const copy = await desk.make(askForCopy, ada, { id: desk.people['Ben'] })
  await expect(desk.act(askForCopy, ada, { id: desk.people['Ben'] })).rejects.toMatchObject({
    code: 'leaving.copy-waits',
  })
  await drain(product.app, product.pool)
  const { names, text } = await unzipped('Ada', copy)
  expect(names).toEqual(
    expect.arrayContaining(['people.json', 'person_emails.json', 'notes.json', 'events.json', 'contents.json']),
  )
  const all = names.map(text).join('\n')
  for (const word of ['ben@people.example', 'It burns', 'only for staff', 'difficult, for staff', 'Zeile für Zeile'])
    expect(all).toContain(word)
  expect(all).not.toMatch(/not for Ben|max@people|token_hash|password_hash/)
  expect(await desk.ask(listCopies, ada, { person: desk.people['Ben'] })).toMatchObject({ items: [{ state: 'ready' }] })
})

test('people take a copy of what they see of themselves: no notes, nothing that staff wrote for staff', async () => {
  const copy = await desk.make(askForOwnCopy, await desk.me('Ben'), {})
  await drain(product.app, product.pool)
  const { names, text } = await unzipped('Ben', copy)
  const all = names.map(text).join('\n')
  for (const word of ['ben@people.example', 'It burns', 'Zeile für Zeile']) expect(all).toContain(word)
  expect(all).not.toMatch(/for staff|not for Ben|access_stamp/)
  expect(names).not.toContain('notes.json')
})

test('a copy is for whom it was made for, for seven days', async () => {
  const mine = z
    .object({ items: z.array(z.object({ id: z.number(), scope: z.string() })) })
    .parse(await desk.ask(listCopies, await desk.me('Ben'), {})).items
  expect(mine.map(({ scope }) => scope)).toEqual(['own'])
  const own = mine[0]?.id ?? 0
  for (const who of ['Mia', 'Gus', 'Max'] as const)
    await expect(fetchCopy(who, own)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(desk.act(askForCopy, await desk.me('Gus'), { id: desk.people['Ben'] })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  product.clock.forward(7 * DAY)
  await expect(fetchCopy('Ben', own)).rejects.toMatchObject({ kind: 'not-found' })
  await sweepCopies.run(product.app, {})
  expect(await desk.ask(listCopies, await desk.me('Ben'), {})).toMatchObject({
    items: [{ state: 'gone', size: expect.any(Number) }],
  })
})
