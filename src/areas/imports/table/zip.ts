import { Readable, Transform } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { invalid } from '../../../kernel/errors.ts'

export type ZipPart = { name: string; method: number; packed: number; size: number; at: number }

/** Bytes of one part when unpacked; more is a bomb and no list of people. */
const MOST_BYTES = 1024 * 1024 * 1024
const MOST_PARTS = 5000

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
/** A size or place that stands in the extra field instead (APPNOTE 4.5.3). */
const ELSEWHERE = 0xffffffff
const ENCRYPTED = 1

const broken = () => invalid({ file: 'This is no whole XLSX file. Save it again, or export it as CSV.' })

/** What a zip file holds, by its central directory (APPNOTE 4.3.12). Errors: `invalid` with a sentence. */
export function zipParts(file: Buffer): Map<string, ZipPart> {
  try {
    return readDirectory(file)
  } catch (error) {
    // Every number is read within the file; one that points outside is a broken file.
    throw error instanceof RangeError ? broken() : error
  }
}

function readDirectory(file: Buffer): Map<string, ZipPart> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + END_SIZE > file.length || file.readUInt32LE(end) !== END) throw broken()
  const count = file.readUInt16LE(end + 10)
  if (count > MOST_PARTS) throw broken()
  const parts = new Map<string, ZipPart>()
  let at = file.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (file.readUInt32LE(at) !== CENTRAL) throw broken()
    const nameSize = file.readUInt16LE(at + 28)
    const extraSize = file.readUInt16LE(at + 30)
    const name = file.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameSize)
    if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0)
      throw invalid({ file: 'This file is protected with a password. Save it without one.' })
    const extra = file.subarray(at + CENTRAL_SIZE + nameSize, at + CENTRAL_SIZE + nameSize + extraSize)
    const [size, packed, place] = wideNumbers(
      extra,
      [24, 20, 42].map((offset) => file.readUInt32LE(at + offset)),
    )
    parts.set(name, { name, method: file.readUInt16LE(at + 10), packed, size, at: place })
    at += CENTRAL_SIZE + nameSize + extraSize + file.readUInt16LE(at + 32)
  }
  return parts
}

/** Size, packed size and place, those that need it from the ZIP64 field (APPNOTE 4.5.3). */
function wideNumbers(extra: Buffer, [size = 0, packed = 0, place = 0]: number[]): [number, number, number] {
  const field = extraField(extra, 1)
  let at = 0
  const wide = (value: number) => {
    if (value !== ELSEWHERE) return value
    if (!field) throw broken()
    at += 8
    return Number(field.readBigUInt64LE(at - 8))
  }
  return [wide(size), wide(packed), wide(place)]
}

function extraField(extra: Buffer, wanted: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length;) {
    const size = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, at + 4 + size)
    at += 4 + size
  }
  return null
}

/** The bytes of one part, unpacked piece by piece, never more than `most`. Errors: `invalid` with a sentence. */
export function openPart(file: Buffer, part: ZipPart, most = MOST_BYTES): Readable {
  if (part.at + LOCAL_SIZE > file.length || file.readUInt32LE(part.at) !== LOCAL) throw broken()
  const begin = part.at + LOCAL_SIZE + file.readUInt16LE(part.at + 26) + file.readUInt16LE(part.at + 28)
  const packed = Readable.from(piecesOf(file.subarray(begin, begin + part.packed)))
  if (part.method !== 0 && part.method !== 8) throw broken()
  const plain = part.method === 8 ? packed.pipe(createInflateRaw()) : packed
  const counted = plain.pipe(limit(most))
  // An error is told on its own stream only; whoever reads the last one has to hear of it.
  plain.on('error', () => counted.destroy(broken()))
  return counted
}

const PIECE = 64 * 1024

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

function limit(most: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > most)
        done(invalid({ file: 'This file is far larger inside than a list can be. Split it, or export it as CSV.' }))
      else done(null, chunk)
    },
  })
}
