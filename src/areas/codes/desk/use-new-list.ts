import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { useGo } from '../../../shell/use-address.ts'
import { useWords } from '../../../shell/words.ts'
import type { createCodeList } from '../create.ts'
import { listChanged } from './code-list.ts'

/** Makes a list and opens it. */
export function useNewList(close: () => void) {
  const { t } = useWords()
  const go = useGo()
  return useWrite<typeof createCodeList>('POST /code-lists', {
    refresh: listChanged,
    done: ({ id }, { name }) => {
      notify.good(t('codes.desk.made', { name }))
      close()
      go(`/code-lists/${id}`)
    },
  })
}
