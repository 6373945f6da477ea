import { Text } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useMe } from '../../../shell/me.ts'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { useNow } from '../../../shell/use-now.ts'
import { useWords } from '../../../shell/words.ts'
import { hourIn, isSameClock } from './zone.ts'

/** What the clock shows where somebody is, beside their name; nothing where it shows the same as the reader's. */
export function LocalTime({ zone }: { zone: string | null }) {
  const { t } = useWords()
  const now = useNow()
  const me = useMe()
  if (zone === null || isSameClock(now, zone, me.timeZone)) return null
  const hour = hourIn(now, zone)
  const Sign = hour >= 7 && hour < 20 ? IconSun : IconMoon
  return (
    <Text span size="sm" c="dimmed" style={{ display: 'inline-flex', alignItems: 'center', gap: '0.25rem' }}>
      <Sign size={14} stroke={1.6} aria-hidden />
      <span>
        <DateText at={now.toISOString()} as="clock" timeZone={zone} /> {t('people.there')}
      </span>
    </Text>
  )
}
