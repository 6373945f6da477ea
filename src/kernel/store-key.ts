import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'

export type StoredBytes = { key: string; size: number; sha256: string }

/** What every kind of file store does (store.ts says how it is chosen). */
export type ByteStore = {
  /**
   * Keeps the whole content or nothing: when it gives back, the bytes are on the disk. `max` is in bytes; more than
   * that is `invalid`, a full or absent store is `unavailable`. `key` only when a backup is put back.
   */
  put: (content: Readable | Uint8Array, limits: { max: number; key?: string }) => Promise<StoredBytes>
  /** Throws `unavailable` when the bytes are not there. */
  open: (key: string) => Promise<Readable>
  /** Taking away what is not there is no error. */
  remove: (key: string) => Promise<void>
}

/** 128 random bits in hexadecimal: no name of anyone's reaches a path. */
export const newKey = (): string => randomBytes(16).toString('hex')

/** A key as `newKey` writes it, or an error: a path out of the store cannot be asked for. */
export function checkedKey(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('This is not a key of the file store.')
  return key
}
