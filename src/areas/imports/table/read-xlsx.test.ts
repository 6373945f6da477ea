import { expect, test } from 'vitest'
import { workbookParts, zipOf } from '../../../../test/workbook.ts'
import { Failure } from '../../../kernel/errors.ts'
import { readXlsx } from './read-xlsx.ts'

async function cellsOf(file: Buffer, sheet = 0): Promise<string[][]> {
  const found: string[][] = []
  for await (const { cells } of readXlsx(file, sheet)) found.push(cells)
  return found
}

const workbook = (sheet: string, texts?: readonly string[]) => zipOf(workbookParts(sheet, texts))

test('texts, numbers, truths, gaps and formulas of a sheet are read as they are shown', async () => {
  const file = workbook(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>Zo</t></r><r><t>ë &amp; Co</t></r></is></c></row>
     <row r="3"><c r="A3"><v>4.31234567E9</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="str"><f>cmd|x</f><v>=cmd</v></c><c r="D3" t="e"><v>#N/A</v></c></row>
     <row r="4"><c r="A4" t="s"><v>1</v></c></row>`,
    ['Ana', '  '],
  )
  expect(await cellsOf(file)).toEqual([
    ['Ana', '', 'Zoë & Co'],
    ['4312345670', 'true', '=cmd', ''],
  ])
})

test('rows of a long sheet come one after the other', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="str"><v>P ${n}</v></c></row>`,
  )
  const found = await cellsOf(workbook(rows.join('')))
  expect(found.length).toBe(20_000)
  expect(found.at(-1)).toEqual(['P 19999'])
})

const refused = async (file: Buffer) => {
  const failed = await cellsOf(file).then(
    () => null,
    (error: unknown) => error,
  )
  expect(failed).toMatchObject({ kind: 'invalid', detail: { fields: { file: expect.stringMatching(/\.$/) } } })
}

test('what is no workbook, is broken, hostile or a bomb is refused with a sentence', async () => {
  const good = workbook('<row r="1"><c r="A1" t="str"><v>x</v></c></row>')
  await refused(Buffer.from('PK nothing'))
  await refused(good.subarray(0, good.length - 30))
  await refused(zipOf([{ name: 'other.txt', text: 'x' }]))
  await refused(zipOf(workbookParts(''), { flags: 1 }))
  const [book, links, texts, sheet] = workbookParts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
  const entity = '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
  await refused(
    zipOf([book, links, sheet].flatMap((part) => part ?? []).concat({ name: texts?.name ?? '', text: entity })),
  )
  await refused(workbook(`${'<a>'.repeat(200)}`))
  const bomb = `<sst><si><t>${' '.repeat(130 * 1024 * 1024)}</t></si></sst>`
  await refused(
    zipOf([book, links, sheet].flatMap((part) => part ?? []).concat({ name: texts?.name ?? '', text: bomb })),
  )
  for (let cut = 0; cut < good.length; cut += 7) {
    const broken = Buffer.from(good)
    broken.writeUInt8((broken.readUInt8(cut) + 91) % 256, cut)
    const ended = await cellsOf(broken).then(
      () => 'read',
      (error: unknown) => (error instanceof Failure ? error.kind : error),
    )
    expect(['read', 'invalid']).toContain(ended)
  }
})
