import { useRef, useState } from 'react'
import { upload as send } from '../../../shell/call.ts'
import { newKey } from '../../../shell/new-key.ts'
import { Problem } from '../../../shell/problem.ts'
import type { DroppedFile } from '../../../shell/ui/FileDrop.tsx'
import { useWords } from '../../../shell/words.ts'
import type { upload } from '../../files/upload.ts'

type Uploaded = DroppedFile & { id?: number }

/** Files for a message that is still being written: sent to the server one by one, named in the message by id. */
export function useUploads() {
  const { t } = useWords()
  const [files, setFiles] = useState<readonly Uploaded[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const change = (key: string, part: Partial<Uploaded>) =>
    setFiles((now) => now.map((file) => (file.key === key ? { ...file, ...part } : file)))

  async function sendOne(key: string, file: File) {
    const stop = new AbortController()
    stops.current.set(key, stop)
    try {
      const input = { name: file.name, type: file.type || undefined }
      const { id } = await send<typeof upload>('POST /files', input, file, { signal: stop.signal })
      change(key, { state: 'sent', id })
    } catch (error) {
      const problem = error instanceof Problem && error.status !== 0 ? error.message : t('shell.error.network')
      change(key, { state: 'failed', problem })
    }
  }

  return {
    files,
    ids: files.flatMap((file) => (file.id === undefined ? [] : [file.id])),
    isBusy: files.some((file) => file.state === 'sending'),
    add: (added: File[]) => {
      const fresh = added.map((file) => ({ key: newKey(), file }))
      setFiles((now) => [
        ...now,
        ...fresh.map(({ key, file }): Uploaded => ({ key, name: file.name, size: file.size, state: 'sending' })),
      ])
      for (const { key, file } of fresh) void sendOne(key, file)
    },
    remove: (key: string) => {
      stops.current.get(key)?.abort()
      setFiles((now) => now.filter((file) => file.key !== key))
    },
    clear: () => setFiles([]),
  }
}
