import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { linkSync, openSync, closeSync, fsyncSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { unavailable } from './errors.ts'

/**
 * Passwords that the desk has to know again are kept encrypted (AES-256-GCM) with a key that is not in the database:
 * `secret.key` in the data folder. A backup has them sealed; without the key they have to be typed again.
 */
const KEY_FILE = 'secret.key'
const KEY_LENGTH = 32
const NONCE_LENGTH = 12
const TAG_LENGTH = 16

/** The key is not there or not the one that sealed it. The message is a sentence for people. */
export class SealBroken extends Error {
  override name = 'SealBroken'
}

/** Seals a text for one place (`table:row`); moved to another place it cannot be opened. Makes the key at first use. */
export function seal(folder: string, text: string, place: string): Buffer {
  const nonce = randomBytes(NONCE_LENGTH)
  const cipher = createCipheriv('aes-256-gcm', readKey(folder) ?? makeKey(folder), nonce).setAAD(Buffer.from(place))
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Throws SealBroken. */
export function unseal(folder: string, sealed: Buffer, place: string): string {
  const key = readKey(folder)
  if (key === null)
    throw new SealBroken(
      `The key that seals passwords (${KEY_FILE}) is gone: put it back, or enter the password again.`,
    )
  const nonce = sealed.subarray(0, NONCE_LENGTH)
  const tag = sealed.subarray(sealed.length - TAG_LENGTH)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH })
      .setAAD(Buffer.from(place))
      .setAuthTag(tag)
    return decipher.update(sealed.subarray(NONCE_LENGTH, -TAG_LENGTH), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new SealBroken(`The password was sealed with another key than the ${KEY_FILE} that is here: enter it again.`)
  }
}

function readKey(folder: string): Buffer | null {
  try {
    const key = readFileSync(join(folder, KEY_FILE))
    if (key.length !== KEY_LENGTH)
      throw new SealBroken(`The file ${KEY_FILE} is damaged: put it back, or delete it and enter the passwords again.`)
    return key
  } catch (error) {
    if (isError(error, 'ENOENT')) return null
    throw error
  }
}

function makeKey(folder: string): Buffer {
  try {
    writeKey(folder)
  } catch (error) {
    if (!isError(error, 'EEXIST'))
      throw unavailable(
        'kernel.no-seal',
        'The key that seals passwords cannot be written to the data folder: free space there or mend its rights.',
      )
  }
  return readKey(folder) ?? makeKey(folder)
}

/** The name is given when all bytes are on the disk: of two processes that make a key one wins, and both use that. */
function writeKey(folder: string): void {
  const draft = join(folder, `${KEY_FILE}.${randomBytes(6).toString('hex')}`)
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, randomBytes(KEY_LENGTH))
    fsyncSync(file)
    linkSync(draft, join(folder, KEY_FILE))
  } finally {
    closeSync(file)
    rmSync(draft)
  }
}

const isError = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
