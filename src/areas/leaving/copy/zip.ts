import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive; its bytes are in memory only while it is written. */
export type Entry = { name: string; bytes: Buffer }

const VERSION = 20
/** Names are UTF-8 (APPNOTE 6.3.10, section 4.4.4, bit 11). */
const UTF8 = 0x0800
/** 1 January 1980, the earliest there is: when an entry was written says nothing here. */
const DATE = 0x21
const MOST_ENTRIES = 65_535
const MOST_BYTES = 0xffff_ffff

/**
 * Writes a ZIP archive (PKWARE APPNOTE 6.3.10) as it is asked for, entry by entry, without ZIP64: at most 65,535 entries
 * and 4 GB. Throws when that is not enough.
 */
export async function* zipOf(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let at = 0
  for await (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes)
    const [method, body] = packed.length < bytes.length ? [8, packed] : [0, bytes]
    const path = Buffer.from(name, 'utf8')
    const facts = factsOf(method, crc32(bytes), body.length, bytes.length, path.length)
    const head = Buffer.concat([signature(0x04034b50), facts, path])
    directory.push(Buffer.concat([signature(0x02014b50), uint16(VERSION), facts, zeros(10), uint32(at), path]))
    at += head.length + body.length
    if (directory.length > MOST_ENTRIES || at > MOST_BYTES) throw new Error('This is too much for one archive.')
    yield head
    yield body
  }
  const list = Buffer.concat(directory)
  const count = uint16(directory.length)
  yield list
  yield Buffer.concat([signature(0x06054b50), zeros(4), count, count, uint32(list.length), uint32(at), zeros(2)])
}

/** The part that local header and directory share (sections 4.3.7 and 4.3.12): version needed up to extra field length. */
const factsOf = (method: number, crc: number, packed: number, size: number, name: number) =>
  Buffer.concat([
    uint16(VERSION),
    uint16(UTF8),
    uint16(method),
    uint16(0),
    uint16(DATE),
    uint32(crc),
    uint32(packed),
    uint32(size),
    uint16(name),
    uint16(0),
  ])

const signature = (number: number) => uint32(number)
const zeros = (length: number) => Buffer.alloc(length)

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
