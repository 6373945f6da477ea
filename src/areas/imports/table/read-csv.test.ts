import { constantFrom, array, assert, asyncProperty, string } from 'fast-check'
import { expect, test } from 'vitest'
import { encoder } from '../../../../test/encode.ts'
import type { TableRecord } from './csv-record.ts'
import { decode } from './decode.ts'
import { encodings } from './encodings.ts'
import { guessEncoding } from './guess-encoding.ts'
import { guessSeparator } from './guess-separator.ts'
import { readCsv } from './read-csv.ts'
import { csvLine } from './write-csv.ts'
import { cleanCell } from './clean-cell.ts'

async function recordsOf(pieces: Iterable<string>, separator = ','): Promise<TableRecord[]> {
  const found: TableRecord[] = []
  for await (const record of readCsv(slowly(pieces), { separator, quote: '"' })) found.push(record)
  return found
}

async function* slowly<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  yield* pieces
}

const cellsOf = async (text: string, separator?: string) =>
  (await recordsOf([text], separator)).map(({ cells }) => cells)

test('cells, quotation marks and line ends as all programs write them (RFC 4180 and beyond)', async () => {
  expect(await cellsOf('a,b\r\n"c ""d""", e \r"f\r\ng",\n\n,h')).toEqual([
    ['a', 'b'],
    ['c "d"', ' e '],
    ['f\r\ng', ''],
    ['', 'h'],
  ])
  expect(await cellsOf('5" pipe; "x; y"\n', ';')).toEqual([['5" pipe', 'x; y']])
})

test('lines are counted as an editor counts them', async () => {
  const lines = (await recordsOf(['a\r\n"b\r\nc"\rd\n\ne'])).map(({ line }) => line)
  expect(lines).toEqual([1, 2, 4, 6])
})

test('a quotation mark that is never closed spoils its own line and no other', async () => {
  const found = await recordsOf(['a,b\n"c,d\ne,f\n"g","h"\ni,"j\nk,l'])
  expect(found.map(({ cells, fault }) => [...cells, fault])).toEqual([
    ['a', 'b', undefined],
    ['"c', 'd', 'quote'],
    ['e', 'f', undefined],
    ['g', 'h', undefined],
    ['i', '"j', 'quote'],
    ['k', 'l', undefined],
  ])
})

test('however a file is cut into pieces, the records are the same', async () => {
  const cell = string({ unit: constantFrom('a', ',', '"', '\r', '\n', ' ', 'é') })
  await assert(
    asyncProperty(array(cell, { minLength: 1, maxLength: 40 }), async (pieces) => {
      expect(await recordsOf(pieces)).toEqual(await recordsOf([pieces.join('')]))
    }),
  )
})

test('what is written is read again, and no spreadsheet runs it', async () => {
  const cell = string({ unit: constantFrom('a', '=', '+', '-', '@', ',', '"', '\n', 'é', '1') })
  await assert(
    asyncProperty(array(array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), async (rows) => {
      const text = rows.map(csvLine).join('')
      const filled = rows.filter(([a = '', b = '']) => `${a}${b}` !== '' || text === '')
      const back = (await cellsOf(text)).filter((cells) => cells.join('') !== '')
      expect(back.map((cells) => cells.map(cleanCell))).toEqual(filled.map((cells) => cells.map(cleanCell)))
      for (const cells of back) for (const one of cells) expect(/^[=@]|^[+-](?![\d\s()./-]*$)/.test(one)).toBe(false)
    }),
  )
})

const samples: Readonly<Record<string, string>> = {
  latin: 'Name,Note\nJosé Müller,Größe\nZoë Åström,façade\nRené Décès,naïve\n',
  polish: 'Imię,Uwaga\nŁukasz Wójcik,żółć\nMałgorzata Świątek,gęślą\nJiří Dvořák,příliš žluťoučký kůň\n',
  cyrillic: 'Имя,Заметка\nАлексей Иванов,первый\nОльга Петрова,Москва\nЮрий Щербаков,съезд\n',
  greek: 'Όνομα,Σημείωση\nΓιώργος Παπαδόπουλος,πρώτος\nΜαρία Κωνσταντίνου,Αθήνα\n',
  turkish: 'İsim,Not\nGülşah Yıldız,güneş\nÇağrı Öztürk,ışık\n',
  hebrew: 'שם,הערה\nדוד כהן,ראשון\nשרה לוי,ירושלים\n',
  arabic: 'اسم,ملاحظة\nمحمد علي,الأول\nفاطمة حسن,القاهرة\n',
  thai: 'ชื่อ,หมายเหตุ\nสมชาย ใจดี,กรุงเทพ\n',
  baltic: 'Vardas,Pastaba\nJonas Žukauskas,ačiū\nJānis Bērziņš,šķūnis\n',
  japanese: '名前,備考\n田中太郎,東京です\n山田花子,おおさか\n鈴木一郎,カタカナ\n',
  chinese: '姓名,备注\n王小明,北京\n李丽,上海市\n张伟,你好\n',
  taiwanese: '姓名,備註\n王小明,臺北\n陳美麗,高雄市\n',
  korean: '이름,메모\n김철수,서울\n이영희,안녕하세요\n',
  plain: 'Name,Note\nAna Lopez,hello\n',
}

const texts = Object.values(samples)

test('every encoding, with every line end, brings every name as it was written', async () => {
  expect(encodings.length).toBeGreaterThanOrEqual(30)
  let tried = 0
  for (const encoding of encodings) {
    const encode = encoder(encoding)
    for (const text of texts)
      for (const end of ['\n', '\r\n', '\r']) {
        const bytes = encode(text.replaceAll('\n', end))
        if (bytes === null) continue
        tried++
        // One byte at a time: letters of several bytes are cut.
        const bits = Array.from(bytes, (byte) => Uint8Array.of(byte))
        const pieces: string[] = []
        for await (const piece of decode(slowly(bits), encoding)) pieces.push(piece)
        expect(await cellsOf(pieces.join('')), encoding).toEqual(
          text
            .trim()
            .split('\n')
            .map((line) => line.split(',')),
        )
      }
  }
  expect(tried).toBeGreaterThan(200)
})

test.for([
  ['utf-8', ['latin', 'cyrillic', 'japanese', 'arabic', 'plain']],
  ['utf-16le', ['latin', 'japanese', 'plain']],
  ['utf-16be', ['latin', 'cyrillic', 'plain']],
  ['windows-1252', ['latin']],
  ['windows-1250', ['polish']],
  ['windows-1251', ['cyrillic']],
  ['koi8-r', ['cyrillic']],
  ['ibm866', ['cyrillic']],
  ['windows-1253', ['greek']],
  ['windows-1254', ['turkish']],
  ['windows-1255', ['hebrew']],
  ['windows-1256', ['arabic']],
  ['windows-1257', ['baltic']],
  ['windows-874', ['thai']],
  ['shift_jis', ['japanese']],
  ['euc-jp', ['japanese']],
  ['gb18030', ['chinese']],
  ['big5', ['taiwanese']],
  ['euc-kr', ['korean']],
] as const)('%s is recognised', ([encoding, names]) => {
  for (const name of names) {
    const bytes = encoder(encoding)(samples[name] ?? '')
    expect(bytes).not.toBeNull()
    expect(guessEncoding(bytes ?? new Uint8Array(), encoding === 'utf-8'), name).toBe(encoding)
  }
})

test('the separator is the one that cuts all lines alike', () => {
  expect(guessSeparator('a,b;c\n1,2;3\n')).toBe(',')
  expect(guessSeparator('a;b;c\n1,5;2;3\n"x;y";2,1;3')).toBe(';')
  expect(guessSeparator('a\tb\n1, 2\t3')).toBe('\t')
  expect(guessSeparator('a|b|c\n1|2|3')).toBe('|')
  expect(guessSeparator('only')).toBe(',')
})
