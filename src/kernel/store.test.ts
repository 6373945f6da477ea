import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from './store.ts'

const MAX = 1000
const bytes = Buffer.from('what was attached')
const kinds = ['disk', 'bucket'] as const

describe.each(kinds)('the file store on %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-store-'))
  const bucket = tinyBucket()
  const server = createServer((request, response) => void bucket(request, response))
  let store: Store

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = addressOf(server.address())
    store = openStore({
      folder,
      s3Url: kind === 'disk' ? null : `http://key:secret@127.0.0.1:${port}/bucket?region=eu`,
    })
  })
  afterAll(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })

  test('gives back the same bytes, from a stream or a buffer, with size and checksum', async () => {
    for (const content of [bytes, Readable.from([bytes.subarray(0, 5), bytes.subarray(5)])]) {
      const { key, size, sha256 } = await store.put(content, { max: MAX })
      expect(size).toBe(bytes.length)
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(await buffer(await store.open(key))).toEqual(bytes)
    }
  })

  test('takes exactly the limit, and one byte more is invalid and leaves nothing', async () => {
    await expect(store.put(Buffer.alloc(MAX), { max: MAX })).resolves.toMatchObject({ size: MAX })
    await expect(store.put(Readable.from([Buffer.alloc(MAX), Buffer.alloc(1)]), { max: MAX })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  test('an upload that breaks off is an error and leaves nothing', async () => {
    const broken = new Readable({
      read() {
        this.push(bytes)
        this.destroy(new Error('the line went dead'))
      },
    })
    await expect(store.put(broken, { max: MAX })).rejects.toThrow('the line went dead')
    const drafts = join(folder, 'files', 'drafts')
    expect(existsSync(drafts) ? readdirSync(drafts) : []).toEqual([])
  })

  test('what was taken away is not there, and no other path can be asked for', async () => {
    const { key } = await store.put(bytes, { max: MAX })
    await store.remove(key)
    await store.remove(key)
    await expect(store.open(key)).rejects.toMatchObject({ kind: 'unavailable' })
    for (const odd of ['', '../../etc/passwd', `${key}/..`, key.toUpperCase().replace(/^./, 'G')])
      await expect(store.open(odd)).rejects.toThrow('not a key')
  })
})

test('only the own user may read what is stored on disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-store-'))
  const { key } = await openStore({ folder, s3Url: null }).put(bytes, { max: MAX })
  expect(statSync(join(folder, 'files', key.slice(0, 2), key.slice(2, 4), key)).mode & 0o777).toBe(0o600)
  rmSync(folder, { recursive: true })
})

/** As much of S3 as the store uses: PUT, GET and DELETE of one object, signed requests only. */
function tinyBucket() {
  const objects = new Map<string, Buffer>()
  return async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ''
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) return response.writeHead(403).end()
    if (request.method === 'PUT') objects.set(path, await buffer(request))
    if (request.method === 'DELETE') objects.delete(path)
    if (request.method !== 'GET')
      return response.writeHead(request.method === 'DELETE' ? 204 : 200, { etag: '"1"' }).end()
    const found = objects.get(path)
    return found ? response.writeHead(200).end(found) : response.writeHead(404).end()
  }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address
}
