import { Button } from '@mantine/core'
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can, useCan } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { deleteLevel } from '../../levels/delete.ts'
import type { deleteRole } from '../../roles/delete.ts'
import { type Holder, holderPath, type Side } from '../holder.ts'
import { EditHolder } from './EditHolder.tsx'
import { NewHolder } from './NewHolder.tsx'

type HolderActionsProps = { side: Side; holder: Holder; byClients: boolean }

/** Copies, renames or removes a role or a level; what came with the product stays. */
export function HolderActions({ side, holder, byClients }: HolderActionsProps) {
  const { t } = useWords()
  const go = useGo()
  const can = useCan()
  const [asked, setAsked] = useState<'copy' | 'edit' | 'remove' | null>(null)
  const close = () => setAsked(null)
  const { id, name } = holder
  const done = () => {
    notify.good(t('access.desk.removed', { name }))
    go(holderPath(side), 'replace')
  }
  const role = useWrite<typeof deleteRole>('DELETE /roles/:id', { done })
  const level = useWrite<typeof deleteLevel>('DELETE /levels/:id', { done })
  const remove = side === 'role' ? role : level
  return (
    <>
      {can('edit', holder) && holder.key === null && (
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => setAsked('remove')}>
          {t('access.desk.remove')}
        </Button>
      )}
      <Can do="access.manage">
        <Button variant="default" leftSection={<IconCopy size={16} />} onClick={() => setAsked('copy')}>
          {t('access.desk.copy')}
        </Button>
      </Can>
      <Can do="edit" of={holder}>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setAsked('edit')}>
          {t('access.desk.edit')}
        </Button>
      </Can>
      {asked === 'copy' && <NewHolder side={side} others={[holder]} copyOf={id} close={close} />}
      {asked === 'edit' && <EditHolder side={side} holder={holder} byClients={byClients} close={close} />}
      <ConfirmStep
        isOpen={asked === 'remove'}
        close={close}
        title={t('access.desk.remove-title', { name })}
        sentence={t('access.desk.remove-says')}
        action={t('access.desk.remove')}
        run={() => remove.mutate({ id })}
        isRunning={remove.isPending}
        error={remove.error}
      />
    </>
  )
}
