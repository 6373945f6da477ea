import { invalid } from '../../../kernel/errors.ts'
import { walkXml } from './xml.ts'
import { openPart, type ZipPart } from './zip.ts'

export type Sheet = { name: string; path: string }

const SMALL = 8 * 1024 * 1024

/** The sheets of a workbook in the order of their tabs (ECMA-376, part 1, 18.2.19). Errors: `invalid`. */
export async function sheetsOf(file: Buffer, parts: ReadonlyMap<string, ZipPart>): Promise<Sheet[]> {
  const paths = new Map<string, string>()
  const sheets: Sheet[] = []
  await walk(file, parts.get('xl/_rels/workbook.xml.rels'), (name, attributes) => {
    if (name === 'Relationship') paths.set(attributes['Id'] ?? '', pathOf(attributes['Target'] ?? ''))
  })
  await walk(file, parts.get('xl/workbook.xml'), (name, attributes) => {
    const path = paths.get(attributes['r:id'] ?? '')
    if (name === 'sheet' && path !== undefined && parts.has(path)) sheets.push({ name: attributes['name'] ?? '', path })
  })
  if (sheets.length === 0) throw invalid({ file: 'There is no sheet in this file. Export it as CSV instead.' })
  return sheets
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

async function walk(
  file: Buffer,
  part: ZipPart | undefined,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  if (!part) return
  for await (const _ of walkXml(openPart(file, part, SMALL), { open }));
}
