import { Button } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { useWords } from '../../../../shell/words.ts'
import type { discardImport } from '../../use-cases/discard.ts'
import type { checkImport, runImport } from '../../use-cases/start.ts'
import type { undoImportRun } from '../../use-cases/undo.ts'
import type { Import } from './import.ts'

/** What can be done with an import in its state. */
export function ImportActions({ one }: { one: Import }) {
  const { t } = useWords()
  const go = useGo()
  const id = one.id
  const refresh = [['import', String(id)]]
  const check = useWrite<typeof checkImport>('POST /imports/:id/dry-run', { refresh })
  const run = useWrite<typeof runImport>('POST /imports/:id/run', { refresh })
  const undo = useWrite<typeof undoImportRun>('POST /imports/:id/undoing', { refresh })
  const discard = useWrite<typeof discardImport>('DELETE /imports/:id', { done: () => go('/imports') })
  const say = { onError: (error: Error) => notify.bad(error.message) }
  if (!one.can['work']) return null
  if (one.state === 'done' || one.state === 'failed')
    return one.counts.new + one.counts.changed > 0 ? (
      <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ id }, say)}>
        {t('imports.desk.undo')}
      </Button>
    ) : null
  if (one.state !== 'draft' && one.state !== 'checked') return null
  return (
    <>
      <Button variant="subtle" loading={discard.isPending} onClick={() => discard.mutate({ id }, say)}>
        {t('imports.desk.discard')}
      </Button>
      <Button
        variant={one.state === 'draft' ? 'filled' : 'default'}
        loading={check.isPending}
        onClick={() => check.mutate({ id }, say)}
      >
        {t('imports.desk.check')}
      </Button>
      {one.state === 'checked' && (
        <Button loading={run.isPending} onClick={() => run.mutate({ id }, say)}>
          {t('imports.desk.run')}
        </Button>
      )}
    </>
  )
}
