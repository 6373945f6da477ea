import { Button } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useWords } from '../../../../shell/words.ts'
import type { retireService, reviveService } from '../../retire.ts'
import { type Service, serviceChanged } from '../service.ts'
import { EditService } from './EditService.tsx'

/** What can be done with a service; retiring it can be taken back. */
export function ServiceActions({ service }: { service: Service }) {
  const { t } = useWords()
  const can = useCan()
  const [isEditing, setEditing] = useState(false)
  const { id, name } = service
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const revive = useWrite<typeof reviveService>('DELETE /services/:id/retirement', {
    refresh: serviceChanged,
    done: () => notify.good(t('services.desk.retire.revived', { name })),
  })
  const retire = useWrite<typeof retireService>('POST /services/:id/retirement', {
    refresh: serviceChanged,
    done: () => notify.undo(t('services.desk.retire.done', { name }), () => revive.mutate({ id }, fail)),
  })
  if (!can('manage', service)) return null
  if (service.retiredAt)
    return (
      <Button
        variant="default"
        leftSection={<IconArchiveOff size={16} />}
        loading={revive.isPending}
        onClick={() => revive.mutate({ id }, fail)}
      >
        {t('services.desk.retire.revive')}
      </Button>
    )
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArchive size={16} />}
        loading={retire.isPending}
        onClick={() => retire.mutate({ id }, fail)}
      >
        {t('services.desk.retire.action')}
      </Button>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
        {t('services.desk.edit.action')}
      </Button>
      {isEditing && <EditService service={service} close={() => setEditing(false)} />}
    </>
  )
}
