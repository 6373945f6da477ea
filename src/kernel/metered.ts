import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import { invalid } from './errors.ts'

const MEGABYTE = 1024 * 1024

/** Passes bytes on while it counts and hashes them; fails with `invalid` at the first byte over `max`. */
export function meter(max: number) {
  const hash = createHash('sha256')
  let size = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > max) return done(tooLarge(max))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, measured: () => ({ size, sha256: hash.digest('hex') }) }
}

export const toStream = (content: Readable | Uint8Array): Readable =>
  content instanceof Readable ? content : Readable.from([Buffer.from(content)])

const tooLarge = (max: number) =>
  invalid({ content: `A file has at most ${Math.floor(max / MEGABYTE)} MB.` }, 'kernel.too-large')
