import { Stack, Text } from '@mantine/core'
import type { OutputOf } from '../../../shell/call.ts'
import { Go } from '../../../shell/ui/Go.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { readReceivers } from '../preview.ts'

/** Who gets the mail, and who does not and why. */
export function Receivers({ who }: { who: OutputOf<typeof readReceivers> }) {
  const { t } = useWords()
  return (
    <Stack>
      <Panel title={t('broadcasts.desk.gets', { count: who.receives })}>
        <Stack gap={4}>
          {who.receivers.map(({ person, address }) => (
            <Text key={person.id} size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
              <Go to={`/people/${person.id}`}>{person.name}</Go>{' '}
              <Text span size="xs" c="dimmed">
                {address}
              </Text>
            </Text>
          ))}
          <More shown={who.receivers.length} all={who.receives} />
        </Stack>
      </Panel>
      {who.misses > 0 && (
        <Panel title={t('broadcasts.desk.misses', { count: who.misses })}>
          <Stack gap={4}>
            {who.missed.map(({ person, why }) => (
              <Text key={person.id} size="sm" component="div">
                <Go to={`/people/${person.id}`}>{person.name}</Go>{' '}
                <Text span size="xs" c="dimmed">
                  {t(`broadcasts.desk.why.${why}`)}
                </Text>
              </Text>
            ))}
            <More shown={who.missed.length} all={who.misses} />
          </Stack>
        </Panel>
      )}
    </Stack>
  )
}

function More({ shown, all }: { shown: number; all: number }) {
  const { t } = useWords()
  if (all <= shown) return null
  return (
    <Text size="xs" c="dimmed">
      {t('broadcasts.desk.more', { count: all - shown })}
    </Text>
  )
}
