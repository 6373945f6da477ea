import { Badge, Group, Text } from '@mantine/core'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { hasWord, useWords } from '../../../../shell/words.ts'
import type { Plan } from '../plan.ts'

/** Teams, posts on records of others, and what they wait for themselves. */
export function Holdings({ plan }: { plan: Plan }) {
  const { t, language } = useWords()
  const post = ({ table, column }: { table: string; column: string }) => {
    const key = `leaving.desk.post.${table}.${column}`
    return hasWord(key) ? t(key) : t('leaving.desk.post.other', { where: table.replaceAll('_', ' ') })
  }
  return (
    <Panel title={t('leaving.desk.holds.title')}>
      {plan.places.length > 0 && (
        <Group gap="xs" mb="sm">
          {plan.places.map(({ team, role }) => (
            <Badge key={team.id} variant="light" tt="none">
              <Go inherit to={`/teams/${team.id}`}>
                {team.name}
              </Go>{' '}
              · {role.name}
            </Badge>
          ))}
        </Group>
      )}
      <FactList
        facts={[
          { label: t('leaving.desk.holds.asked'), value: plan.asked.toLocaleString(language) },
          ...plan.holds.map((held) => ({ label: post(held), value: held.count.toLocaleString(language) })),
        ]}
      />
      {plan.holds.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('leaving.desk.holds.stay')}
        </Text>
      )}
    </Panel>
  )
}
