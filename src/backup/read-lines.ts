import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { StartError } from '../database/start-error.ts'
import { type End, endLine, type Head, headLine } from './lines.ts'

/** The lines of a backup as JSON values. Throws StartError when the file cannot be read or is cut off. */
export async function* readLines(file: string): AsyncGenerator<{ text: string; value: unknown }> {
  const unzipped = createGunzip()
  const source = createReadStream(file).on('error', (error) => unzipped.destroy(error))
  source.pipe(unzipped)
  let rest = ''
  try {
    for await (const chunk of unzipped.setEncoding('utf8')) {
      const texts = `${rest}${chunk}`.split('\n')
      rest = texts.pop() ?? ''
      for (const text of texts) yield { text, value: JSON.parse(text) }
    }
  } catch (error) {
    throw new StartError(`${file} is no whole backup: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    })
  }
}

/** Reads a backup through once and compares its checksum, before anything of it is believed. */
export async function verifyBackup(file: string): Promise<{ head: Head; end: End }> {
  const hash = createHash('sha256')
  let head: Head | null = null
  let last: { text: string; value: unknown } | null = null
  for await (const line of readLines(file)) {
    if (last) hash.update(`${last.text}\n`)
    head ??= headOf(file, line.value)
    last = line
  }
  const end = endLine.safeParse(last?.value)
  if (!head || !end.success) throw new StartError(`${file} is no whole backup: its end is missing.`)
  if (end.data.sha256 !== hash.digest('hex'))
    throw new StartError(`${file} was changed or damaged after it was written: its checksum does not fit.`)
  return { head, end: end.data }
}

function headOf(file: string, value: unknown): Head {
  const head = headLine.safeParse(value)
  if (!head.success) throw new StartError(`${file} is no backup of Foyer.`)
  return head.data
}
