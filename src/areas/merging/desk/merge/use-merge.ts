import { useRead, useWrite } from '../../../../shell/ask.ts'
import type { OutputOf } from '../../../../shell/call.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useWords } from '../../../../shell/words.ts'
import type { mergeCompanies, mergePeople } from '../../records/merge.ts'
import type { previewCompanyMerge, previewPersonMerge } from '../../records/preview.ts'
import { type Kind, mergeChanged } from '../kind.ts'
import { useUndo } from '../notice/use-undo.ts'

export type Preview = OutputOf<typeof previewPersonMerge>

/** What the merge would do, read anew whenever one comes to the page. */
export function usePreview(kind: Kind, id: number, other: number) {
  const isPerson = kind === 'person'
  const person = useRead<typeof previewPersonMerge>(
    ['merge', 'preview', 'person', id, other],
    'GET /people/:id/merge-previews/:other',
    { id, other },
    { enabled: isPerson },
  )
  const company = useRead<typeof previewCompanyMerge>(
    ['merge', 'preview', 'company', id, other],
    'GET /companies/:id/merge-previews/:other',
    { id, other },
    { enabled: !isPerson },
  )
  return isPerson ? person : company
}

/** Merges, and offers the way back at once. */
export function useMerge(kind: Kind, { master, other }: Preview, done: () => void) {
  const { t } = useWords()
  const undo = useUndo()
  const merged = (answer: { merge: number }) => {
    notify.undo(t('merging.desk.merge.done', { master: master.name, other: other.name }), () =>
      undo.mutate({ id: answer.merge }, { onError: (error) => notify.bad(explainProblem(error, t).happened) }),
    )
    done()
  }
  const people = useWrite<typeof mergePeople>('POST /people/:id/merges', { refresh: mergeChanged, done: merged })
  const companies = useWrite<typeof mergeCompanies>('POST /companies/:id/merges', {
    refresh: mergeChanged,
    done: merged,
  })
  return kind === 'person' ? people : companies
}
