import { IconWall } from '@tabler/icons-react'
import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'

/** Whether only the team's own people see its tickets. */
export function WallBadge({ walled }: { walled: boolean }) {
  const { t } = useWords()
  if (!walled) return <StatusBadge>{t('teams.desk.wall.open')}</StatusBadge>
  return (
    <StatusBadge tone="calm">
      <IconWall size={11} aria-hidden /> {t('teams.desk.wall.walled')}
    </StatusBadge>
  )
}
