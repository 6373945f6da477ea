import { Stack, Text } from '@mantine/core'
import { useRegistry } from '../../../../shell/registry.ts'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Plan } from '../plan.ts'
import type { Receivers } from './use-hand-over.ts'

type HandOverProps = { plan: Plan; receivers: Receivers }

/** For each team in which somebody has open tickets: who gets them. Nobody chosen gives them back to the team. */
export function HandOver({ plan, receivers: { chosen, choose } }: HandOverProps) {
  const { t } = useWords()
  const staff = useRegistry().pick('staff')
  return (
    <Panel title={t('leaving.desk.work.title')}>
      {plan.work.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('leaving.desk.work.none')}
        </Text>
      )}
      <Stack gap="md">
        {plan.work.map(({ team, open }) => {
          const key = String(team?.id ?? 'none')
          const label = team
            ? t('leaving.desk.work.of-team', { team: team.name, count: open })
            : t('leaving.desk.work.of-none', { count: open })
          return (
            <PickList
              key={key}
              label={label}
              placeholder={t(team ? 'leaving.desk.work.to-team' : 'leaving.desk.work.to-nobody')}
              value={chosen[key] ?? null}
              onChange={(option) => choose(key, option)}
              search={async (text, signal) =>
                ((await staff?.search(text, signal)) ?? []).filter((option) => option.value !== String(plan.id))
              }
            />
          )
        })}
      </Stack>
    </Panel>
  )
}
