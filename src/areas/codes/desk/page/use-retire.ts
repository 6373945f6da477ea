import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { Problem } from '../../../../shell/problem.ts'
import { useWords } from '../../../../shell/words.ts'
import type { deleteCodeValue } from '../../values/delete.ts'
import type { restoreCodeValue, retireCodeValue } from '../../values/retire.ts'
import { type CodeList, type CodeValue, listChanged } from '../code-list.ts'

/** Takes a value out of the pickers (which can be taken back), brings it back, or deletes one that nobody chose. */
export function useRetire(list: CodeList, { value, name }: CodeValue) {
  const { t } = useWords()
  const input = { id: list.id, value }
  const failed = (error: Error) => notify.bad(error instanceof Problem ? error.message : t('shell.error.network'))
  const restore = useWrite<typeof restoreCodeValue>('DELETE /code-lists/:id/values/:value/retirement', {
    refresh: listChanged,
  })
  const retire = useWrite<typeof retireCodeValue>('POST /code-lists/:id/values/:value/retirement', {
    refresh: listChanged,
    done: () => notify.undo(t('codes.desk.now-retired', { name }), () => restore.mutate(input, { onError: failed })),
  })
  const remove = useWrite<typeof deleteCodeValue>('DELETE /code-lists/:id/values/:value', {
    refresh: listChanged,
    done: () => notify.good(t('codes.desk.removed', { name })),
  })
  return {
    retire: () => retire.mutate(input, { onError: failed }),
    restore: () => restore.mutate(input, { onError: failed }),
    remove: () => remove.mutate(input, { onError: failed }),
  }
}
