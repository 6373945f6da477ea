import { Stack, Text } from '@mantine/core'
import { useRead } from '../../../shell/ask.ts'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { useWords } from '../../../shell/words.ts'
import type { readBroadcasts } from '../list.ts'

/** On a group's page: what was written to it, by whom, and how many got it. */
export function BroadcastsOfGroup({ group }: { group: { id: number } }) {
  const { t } = useWords()
  const { id } = group
  const query = useRead<typeof readBroadcasts>(['group', id, 'broadcasts'], 'GET /groups/:id/broadcasts', { id })
  return (
    <Panel title={t('broadcasts.desk.title')}>
      <Ready query={query}>
        {({ items }) => (
          <Stack gap="sm">
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('broadcasts.desk.none')}
              </Text>
            )}
            {items.map((mail) => (
              <details key={mail.id}>
                <summary>
                  <Text span size="sm" fw={600}>
                    {mail.subject}
                  </Text>{' '}
                  <Text span size="xs" c="dimmed">
                    {mail.by?.name} · <DateText at={mail.at} /> · {t('broadcasts.desk.got', { count: mail.receives })}
                    {mail.misses > 0 && ` · ${t('broadcasts.desk.missed', { count: mail.misses })}`}
                  </Text>
                </summary>
                <Text size="sm" mt={4} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                  {mail.text}
                </Text>
              </details>
            ))}
          </Stack>
        )}
      </Ready>
    </Panel>
  )
}
