import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { S3mini } from 's3mini'
import { Failure, unavailable } from './errors.ts'
import { meter, toStream } from './metered.ts'
import { type ByteStore, checkedKey, newKey } from './store-key.ts'

/**
 * Files in a bucket of any S3: `https://KEY:SECRET@host/bucket?region=eu-central-1`. A file is held in memory while
 * it is sent, so the caller's cap is also the cap of that memory.
 */
export function bucketStore(address: string): ByteStore {
  const bucket = new S3mini(configOf(address))
  return {
    async put(content, { max, key = newKey() }) {
      const { through, measured } = meter(max)
      const chunks: Buffer[] = []
      for await (const chunk of toStream(content)
        .on('error', (error) => through.destroy(error))
        .pipe(through))
        chunks.push(chunk)
      await answered(bucket.putObject(pathOf(key), Buffer.concat(chunks), 'application/octet-stream'))
      return { key, ...measured() }
    },
    async open(key) {
      const response = await answered(bucket.getObjectResponse(pathOf(checkedKey(key))))
      if (!response?.body)
        throw unavailable(
          'kernel.file-away',
          'The bytes of this file are not where they were put. An administrator can see why in the log.',
        )
      // The same class under two names: the browser's type and Node's.
      return Readable.fromWeb(response.body as ReadableStream)
    },
    async remove(key) {
      await answered(bucket.deleteObject(pathOf(checkedKey(key))))
    },
  }
}

const pathOf = (key: string) => `${key.slice(0, 2)}/${key.slice(2, 4)}/${key}`

export function configOf(address: string) {
  const url = new URL(address)
  const region = url.searchParams.get('region') ?? 'auto'
  const accessKeyId = decodeURIComponent(url.username)
  const secretAccessKey = decodeURIComponent(url.password)
  return { endpoint: `${url.origin}${url.pathname}`, region, accessKeyId, secretAccessKey, fetch: fetchPlain }
}

/** Answers are never asked for in Brotli (CVE-2026-111497). */
const fetchPlain: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('accept-encoding', 'identity')
  return fetch(input, { ...init, headers })
}

async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Failure) throw error
    throw Object.assign(
      unavailable('kernel.store-away', 'The file store does not answer. Nothing was changed; try again shortly.'),
      { cause: error },
    )
  }
}
