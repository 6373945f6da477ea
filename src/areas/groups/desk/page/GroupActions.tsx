import { Button } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useWords } from '../../../../shell/words.ts'
import type { archiveGroup, restoreGroup } from '../../archive.ts'
import { type Group, groupChanged } from '../group.ts'
import { EditGroup } from './EditGroup.tsx'

/** What can be done with a group; putting it away can be taken back. */
export function GroupActions({ group }: { group: Group }) {
  const { t } = useWords()
  const can = useCan()
  const [isEditing, setEditing] = useState(false)
  const { id, name } = group
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const restore = useWrite<typeof restoreGroup>('DELETE /groups/:id/archival', {
    refresh: groupChanged,
    done: () => notify.good(t('groups.desk.archive.restored', { name })),
  })
  const archive = useWrite<typeof archiveGroup>('POST /groups/:id/archival', {
    refresh: groupChanged,
    done: () => notify.undo(t('groups.desk.archive.done', { name }), () => restore.mutate({ id }, fail)),
  })
  if (!can('manage', group)) return null
  if (group.archivedAt)
    return (
      <Button
        variant="default"
        leftSection={<IconArchiveOff size={16} />}
        loading={restore.isPending}
        onClick={() => restore.mutate({ id }, fail)}
      >
        {t('groups.desk.archive.restore')}
      </Button>
    )
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArchive size={16} />}
        loading={archive.isPending}
        onClick={() => archive.mutate({ id }, fail)}
      >
        {t('groups.desk.archive.action')}
      </Button>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
        {t('groups.desk.edit.action')}
      </Button>
      {isEditing && <EditGroup group={group} close={() => setEditing(false)} />}
    </>
  )
}
