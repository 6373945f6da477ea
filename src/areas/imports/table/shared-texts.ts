import { walkXml } from './xml.ts'
import { openPart, type ZipPart } from './zip.ts'

/** Texts stay in memory while the sheet is read, so they are limited, in bytes. */
const MOST = 128 * 1024 * 1024

/** The texts that cells name by number (ECMA-376, part 1, 18.4.9); phonetic runs left out. */
export async function readSharedTexts(file: Buffer, parts: ReadonlyMap<string, ZipPart>): Promise<string[]> {
  const part = parts.get('xl/sharedStrings.xml')
  if (!part) return []
  const texts: string[] = []
  let text = ''
  let isText = false
  let isPhonetic = false
  const walk = walkXml(openPart(file, part, MOST), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') isPhonetic = true
      else if (name === 't') isText = !isPhonetic
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'si') texts.push(text)
    },
  })
  for await (const _ of walk);
  return texts
}
