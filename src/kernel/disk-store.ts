import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure, unavailable } from './errors.ts'
import { meter, toStream } from './metered.ts'
import { type ByteStore, checkedKey, newKey } from './store-key.ts'

/** Files of one folder, in 65,536 folders below it; only the server's own user may read them. */
export function diskStore(folder: string): ByteStore {
  const root = join(folder, 'files')
  const pathOf = (key: string) => join(root, key.slice(0, 2), key.slice(2, 4), checkedKey(key))
  return {
    async put(content, { max, key = newKey() }) {
      const path = pathOf(key)
      const draft = join(root, 'drafts', key)
      const { through, measured } = meter(max)
      try {
        await mkdir(dirname(draft), { recursive: true, mode: 0o700 })
        // Opened before anything can break off, so that there is something to take away again.
        const file = await open(draft, 'wx', 0o600)
        await pipeline(toStream(content), through, file.createWriteStream({ flush: true }))
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await rename(draft, path)
        await syncFolder(dirname(path))
        return { key, ...measured() }
      } catch (error) {
        await rm(draft, { force: true }).catch(() => {})
        throw explained(error)
      }
    },
    async open(key) {
      const file = await opened(pathOf(key))
      return createReadStream('', { fd: file })
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (error) {
    throw explained(error)
  }
}

/** A renamed file outlives a power cut only when its folder is on the disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function explained(error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return unavailable(
      'kernel.disk-full',
      'The disk of the server is full. Nothing was changed; free some space and try again.',
    )
  if (error.code === 'ENOENT')
    return unavailable(
      'kernel.file-away',
      'The bytes of this file are not where they were put. An administrator can see why in the log.',
    )
  return error
}
