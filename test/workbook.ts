import { deflateRawSync } from 'node:zlib'

type Part = { name: string; text: string }

/** A zip file of these parts, by the rules of the format (APPNOTE 4.3). */
export function zipOf(parts: readonly Part[], { flags = 0 } = {}): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, text } of parts) {
    const raw = Buffer.from(text)
    const packed = deflateRawSync(raw)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(raw.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, rest, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

/** The parts of a workbook of one sheet whose XML is given; texts are those that cells name by number. */
export const workbookParts = (sheet: string, texts: readonly string[] = []): Part[] => [
  {
    name: 'xl/workbook.xml',
    text: '<workbook xmlns:r="r"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  },
  { name: 'xl/sharedStrings.xml', text: `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>` },
  {
    name: 'xl/worksheets/sheet1.xml',
    text: `<?xml version="1.0"?><worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  },
]
