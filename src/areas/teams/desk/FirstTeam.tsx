import { Button, Text } from '@mantine/core'
import { useRead } from '../../../shell/ask.ts'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { listTeams } from '../list.ts'

/** On the first page until there is a team. */
export function FirstTeam() {
  const { t } = useWords()
  const query = useRead<typeof listTeams>(['team', 'list', 'first'], 'GET /teams', { limit: 1 })
  if (query.data?.items.length !== 0) return null
  return (
    <Panel title={t('teams.desk.first.title')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('teams.desk.first.says')}
      </Text>
      <Button component={GoLink} to="/teams/new" variant="light">
        {t('teams.desk.new.title')}
      </Button>
    </Panel>
  )
}
