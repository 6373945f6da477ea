import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useWords } from '../../../../shell/words.ts'
import type { undoMerge } from '../../records/undo.ts'
import { mergeChanged } from '../kind.ts'

/** Takes a merge back and says what could not come back, if anything. */
export function useUndo() {
  const { t } = useWords()
  return useWrite<typeof undoMerge>('DELETE /merges/:id', {
    refresh: mergeChanged,
    done: ({ lost }) => {
      if (lost.length === 0) notify.good(t('merging.desk.undone'))
      else notify.news(t('merging.desk.undone-but', { lost: [...new Set(lost)].join(', ').replaceAll('_', ' ') }))
    },
  })
}
