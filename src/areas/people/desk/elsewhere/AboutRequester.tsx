import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { CopyText } from '../../../../shell/ui/CopyText.tsx'
import { useMe } from '../../../../shell/me.ts'
import { useWords } from '../../../../shell/words.ts'
import { LocalTime } from '../../pages/LocalTime.tsx'
import { zoneOf } from '../../pages/zone.ts'
import { usePerson } from '../person.ts'

/** Beside a ticket that is opened or worked on: the alert of whoever asks (HM-19), their clock, language and number. */
export function AboutRequester({ requester }: { requester: number }) {
  const { t, language } = useWords()
  const me = useMe()
  const { data: person } = usePerson(requester)
  if (person?.id !== requester) return null
  const speaks =
    person.language && person.language !== language
      ? new Intl.DisplayNames([language], { type: 'language' }).of(person.language)
      : null
  const phone = person.phones.find((each) => each.isPrimary)
  const isElsewhere = me.person?.id !== requester
  return (
    <Stack gap={6}>
      {person.alert && (
        <Alert color="amber" icon={<IconAlertTriangle size={18} />} p="sm" role="note">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {person.alert}
          </Text>
        </Alert>
      )}
      {isElsewhere && <LocalTime zone={zoneOf(person)} />}
      {speaks && (
        <Text size="sm" c="dimmed">
          {t('people.desk.requester.speaks', { language: speaks })}
        </Text>
      )}
      {phone && (
        <Text size="sm" c="dimmed" component="div">
          <CopyText text={phone.number} />
        </Text>
      )}
    </Stack>
  )
}
