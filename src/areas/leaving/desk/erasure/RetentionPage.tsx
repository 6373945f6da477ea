import { Button, Group, List, NumberInput, Stack, Text } from '@mantine/core'
import { IconEraser, IconSettings } from '@tabler/icons-react'
import { useState } from 'react'
import { useRead, useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Go, GoLink } from '../../../../shell/ui/Go.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { readRetention } from '../../retention/read-retention.ts'
import type { startRetention } from '../../retention/run-retention.ts'
import { partingChanged } from '../plan.ts'
import { useErasureTabs } from './use-erasure-tabs.ts'

/** The rule by which deactivated customers go, tried out before it is set; and whom it lets go next. */
export function RetentionPage() {
  const { t, language } = useWords()
  const [tried, setTried] = useState<number | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const query = useRead<typeof readRetention>(
    ['erasure', 'retention', tried],
    'GET /retention',
    tried === null ? {} : { months: tried },
  )
  const run = useWrite<typeof startRetention>('POST /retention/runs', {
    refresh: partingChanged,
    done: () => {
      setIsAsked(false)
      notify.news(t('leaving.desk.retention.begun'))
    },
  })
  return (
    <Page
      title={t('leaving.desk.erasures.title')}
      lead={t('leaving.desk.retention.lead')}
      tabs={useErasureTabs()}
      actions={
        <Can do="settings.manage">
          <Button variant="default" component={GoLink} to="/settings" leftSection={<IconSettings size={16} />}>
            {t('leaving.desk.retention.settings')}
          </Button>
        </Can>
      }
    >
      <Ready query={query}>
        {(plan) => (
          <Stack gap="md">
            <Panel title={t('leaving.desk.retention.rule')}>
              <Stack gap="sm" align="flex-start">
                <Text size="sm">
                  {plan.months === 0
                    ? t('leaving.desk.retention.off')
                    : t('leaving.desk.retention.on', { count: plan.months })}
                </Text>
                <NumberInput
                  label={t('leaving.desk.retention.try')}
                  description={t('leaving.desk.retention.try-says')}
                  allowDecimal={false}
                  min={1}
                  max={240}
                  value={tried ?? (plan.months || '')}
                  onChange={(next) => setTried(typeof next === 'number' && next >= 1 && next <= 240 ? next : null)}
                />
              </Stack>
            </Panel>
            {plan.before !== null && (
              <Panel title={t('leaving.desk.retention.plan')}>
                <FactList
                  facts={[
                    { label: t('leaving.desk.retention.before'), value: <DateText at={plan.before} as="exact" /> },
                    { label: t('leaving.desk.retention.due'), value: plan.due.toLocaleString(language) },
                    { label: t('leaving.desk.retention.waiting'), value: plan.waiting.toLocaleString(language) },
                    { label: t('leaving.desk.retention.held'), value: plan.held.toLocaleString(language) },
                  ]}
                />
                {plan.first.length > 0 && (
                  <List size="sm" mt="sm" spacing={4}>
                    {plan.first.map(({ person, since }) => (
                      <List.Item key={person.id}>
                        <Go to={`/people/${person.id}`}>{person.name}</Go> · <DateText at={since} as="date" />
                      </List.Item>
                    ))}
                  </List>
                )}
                {plan.months > 0 && tried === null && plan.due > 0 && (
                  <Group mt="md">
                    <Button color="clay" leftSection={<IconEraser size={16} />} onClick={() => setIsAsked(true)}>
                      {t('leaving.desk.retention.run')}
                    </Button>
                  </Group>
                )}
              </Panel>
            )}
            <ConfirmStep
              isOpen={isAsked}
              close={() => setIsAsked(false)}
              title={t('leaving.desk.retention.confirm', { count: plan.due })}
              sentence={t('leaving.desk.retention.confirm-says')}
              action={t('leaving.desk.retention.run')}
              run={() => run.mutate({})}
              isRunning={run.isPending}
              error={run.error}
            />
          </Stack>
        )}
      </Ready>
    </Page>
  )
}
