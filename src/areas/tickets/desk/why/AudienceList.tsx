import { Text } from '@mantine/core'
import { readReasons } from '../../../../shell/problem.ts'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { ReasonTree } from '../../../../shell/ui/ReasonTree.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import { PersonName } from '../PersonName.tsx'
import classes from './AudienceList.module.css'
import { useAudience } from './use-audience.ts'

/** Everyone by name who can see the ticket or works on it, each with what lets them. */
export function AudienceList({ ticket, action }: { ticket: number; action: 'see' | 'work' }) {
  const { t } = useWords()
  return (
    <Ready query={useAudience(ticket, action)}>
      {({ people, total }) => (
        <>
          <ul className={classes.list}>
            {people.map(({ person, hat, isStaff, because }) => (
              <li key={`${person.id} ${hat}`} className={classes.one}>
                <span className={classes.who}>
                  <PersonName person={person} />
                  <StatusBadge tone={isStaff ? 'brand' : 'news'}>
                    {t(isStaff ? 'tickets.desk.voice.staff' : 'tickets.desk.voice.customer')}
                  </StatusBadge>
                </span>
                <div className={classes.why}>
                  <ReasonTree reasons={readReasons(because)} />
                </div>
              </li>
            ))}
          </ul>
          {total === 0 && (
            <Text size="sm" c="dimmed">
              {t('shell.audience.nobody')}
            </Text>
          )}
          {total > people.length && (
            <Text size="sm" c="dimmed">
              {t('shell.audience.more', { count: total - people.length })}
            </Text>
          )}
        </>
      )}
    </Ready>
  )
}
