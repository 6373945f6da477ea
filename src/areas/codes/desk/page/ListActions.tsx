import { Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can, useCan } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { deleteCodeList } from '../../delete.ts'
import type { renameCodeList } from '../../rename.ts'
import { type CodeList, listChanged } from '../code-list.ts'
import { NameDialog } from '../NameDialog.tsx'

/** Renames a list, or removes one of one's own. */
export function ListActions({ list }: { list: CodeList }) {
  const { t } = useWords()
  const go = useGo()
  const can = useCan()
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null)
  const close = () => setAsked(null)
  const rename = useWrite<typeof renameCodeList>('PATCH /code-lists/:id', { refresh: listChanged, done: close })
  const remove = useWrite<typeof deleteCodeList>('DELETE /code-lists/:id', {
    done: () => {
      notify.good(t('codes.desk.removed', { name: list.name }))
      go('/code-lists', 'replace')
    },
  })
  return (
    <>
      {can('manage', list) && !list.isShipped && (
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => setAsked('remove')}>
          {t('codes.desk.remove')}
        </Button>
      )}
      <Can do="manage" of={list}>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setAsked('rename')}>
          {t('codes.desk.rename')}
        </Button>
      </Can>
      {asked === 'rename' && (
        <NameDialog
          title={t('codes.desk.rename-title', { name: list.name })}
          action={t('codes.desk.save')}
          name={list.name}
          write={{ ...rename, mutate: ({ name }) => rename.mutate({ id: list.id, name, version: list.version }) }}
          close={close}
        />
      )}
      <ConfirmStep
        isOpen={asked === 'remove'}
        close={close}
        title={t('codes.desk.remove-title', { name: list.name })}
        sentence={t('codes.desk.remove-says')}
        action={t('codes.desk.remove')}
        run={() => remove.mutate({ id: list.id })}
        isRunning={remove.isPending}
        error={remove.error}
      />
    </>
  )
}
