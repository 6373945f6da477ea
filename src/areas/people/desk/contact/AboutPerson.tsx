import { Text } from '@mantine/core'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useNow } from '../../../../shell/use-now.ts'
import { useWords } from '../../../../shell/words.ts'
import type { Person } from '../person.ts'
import classes from './AboutPerson.module.css'

/** What is known of a person, with what the clock shows where they are. */
export function AboutPerson({ person }: { person: Person }) {
  const { t, language } = useWords()
  const now = useNow()
  const speaks = person.language && new Intl.DisplayNames([language], { type: 'language' }).of(person.language)
  return (
    <Panel title={t('people.desk.about')}>
      <FactList
        facts={[
          { label: t('people.desk.field.title'), value: person.title },
          { label: t('people.desk.field.language'), value: speaks },
          {
            label: t('people.desk.field.time-zone'),
            value: person.timeZone && (
              <>
                {person.timeZone.replaceAll('_', ' ')}{' '}
                <Text span c="dimmed" size="sm">
                  {t('people.desk.there-now')} <DateText at={now.toISOString()} as="clock" timeZone={person.timeZone} />
                </Text>
              </>
            ),
          },
          { label: t('people.desk.field.created'), value: <DateText at={person.createdAt} as="date" /> },
        ]}
      />
      {person.notes !== '' && (
        <div className={classes.notes}>
          <Text size="xs" fw={600}>
            {t('people.desk.notes-staff')}
          </Text>
          <Text size="sm" className={classes.text}>
            {person.notes}
          </Text>
        </div>
      )}
    </Panel>
  )
}
