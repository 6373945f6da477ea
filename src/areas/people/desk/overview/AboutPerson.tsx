import { Stack, Text } from '@mantine/core'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useNow } from '../../../../shell/use-now.ts'
import { useWords } from '../../../../shell/words.ts'
import { PictureField } from '../../pages/picture/PictureField.tsx'
import { zoneOf } from '../../pages/zone.ts'
import type { Person } from '../person.ts'

/** Who a person is at a glance: their picture, language, and what the clock shows where they are. */
export function AboutPerson({ person }: { person: Person }) {
  const { t, language } = useWords()
  const now = useNow()
  const speaks = person.language && new Intl.DisplayNames([language], { type: 'language' }).of(person.language)
  const zone = zoneOf(person)
  const site = person.timeZone === null ? person.sites.find((each) => each.isPrimary) : undefined
  return (
    <Panel title={t('people.desk.about')}>
      <Stack gap="md">
        <PictureField person={person} />
        <FactList
          facts={[
            { label: t('people.desk.field.language'), value: speaks },
            {
              label: t('people.desk.field.time-zone'),
              value: zone && (
                <>
                  {zone.replaceAll('_', ' ')}{' '}
                  <Text span c="dimmed" size="sm">
                    {site && t('people.desk.zone-of-site', { name: site.name })} {t('people.desk.there-now')}{' '}
                    <DateText at={now.toISOString()} as="clock" timeZone={zone} />
                  </Text>
                </>
              ),
            },
            { label: t('people.desk.field.created'), value: <DateText at={person.createdAt} as="date" /> },
          ]}
        />
      </Stack>
    </Panel>
  )
}
