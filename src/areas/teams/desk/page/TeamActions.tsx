import { Button } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useWords } from '../../../../shell/words.ts'
import type { archiveTeam, restoreTeam } from '../../archive.ts'
import { type Team, teamChanged } from '../team.ts'
import { EditTeam } from './EditTeam.tsx'

/** What can be done with a team; putting it away can be taken back. */
export function TeamActions({ team }: { team: Team }) {
  const { t } = useWords()
  const can = useCan()
  const [isEditing, setEditing] = useState(false)
  const { id, name } = team
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const restore = useWrite<typeof restoreTeam>('DELETE /teams/:id/archival', {
    refresh: teamChanged,
    done: () => notify.good(t('teams.desk.archive.restored', { name })),
  })
  const archive = useWrite<typeof archiveTeam>('POST /teams/:id/archival', {
    refresh: teamChanged,
    done: () => notify.undo(t('teams.desk.archive.done', { name }), () => restore.mutate({ id }, fail)),
  })
  if (!can('manage', team)) return null
  if (team.archivedAt) {
    return (
      <Button
        variant="default"
        leftSection={<IconArchiveOff size={16} />}
        loading={restore.isPending}
        onClick={() => restore.mutate({ id }, fail)}
      >
        {t('teams.desk.archive.restore')}
      </Button>
    )
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArchive size={16} />}
        loading={archive.isPending}
        onClick={() => archive.mutate({ id }, fail)}
      >
        {t('teams.desk.archive.action')}
      </Button>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
        {t('teams.desk.edit.action')}
      </Button>
      {isEditing && <EditTeam team={team} close={() => setEditing(false)} />}
    </>
  )
}
