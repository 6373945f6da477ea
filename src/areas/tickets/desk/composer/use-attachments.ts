import { useState } from 'react'
import { type Known, upload } from '../../../../shell/call.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { newKey } from '../../../../shell/new-key.ts'
import { Problem } from '../../../../shell/problem.ts'
import type { DroppedFile } from '../../../../shell/ui/FileDrop.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { HeldFile } from './draft-place.ts'

type Upload = Known<'POST /files', { name: string; type: string }, { id: number; name: string }>

type AttachmentsInput = { held: readonly HeldFile[]; hold: (change: (now: HeldFile[]) => HeldFile[]) => void }

/** Files on their way to a text that is being written. What has arrived is part of the draft; the rest lives here. */
export function useAttachments({ held, hold }: AttachmentsInput) {
  const { t } = useWords()
  const [under, setUnder] = useState<DroppedFile[]>([])
  const send = async (file: File, key: string) => {
    try {
      const { id } = await upload<Upload>(
        'POST /files',
        { name: file.name || t('tickets.desk.write.unnamed'), type: file.type },
        file,
      )
      setUnder((now) => now.filter((each) => each.key !== key))
      hold((now) => [...now, { id, name: file.name, size: file.size }])
    } catch (error) {
      const problem = whyOf(error, t)
      setUnder((now) => now.map((each) => (each.key === key ? { ...each, state: 'failed', problem } : each)))
    }
  }
  const add = (files: File[]) => {
    for (const file of files) {
      const key = newKey()
      setUnder((now) => [...now, { key, name: file.name, size: file.size, state: 'sending' }])
      void send(file, key)
    }
  }
  const remove = (key: string) => {
    setUnder((now) => now.filter((each) => each.key !== key))
    hold((now) => now.filter((each) => String(each.id) !== key))
  }
  const arrived: DroppedFile[] = held.map((file) => ({
    key: String(file.id),
    name: file.name,
    size: file.size,
    state: 'sent',
  }))
  return { files: [...arrived, ...under], add, remove, isSending: under.some((file) => file.state === 'sending') }
}

function whyOf(error: unknown, t: ReturnType<typeof useWords>['t']): string {
  const sentence = error instanceof Problem ? Object.values(error.fields)[0] : undefined
  return sentence ?? explainProblem(error, t).happened
}
