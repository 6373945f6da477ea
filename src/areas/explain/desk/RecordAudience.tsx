import { Text } from '@mantine/core'
import { useRead } from '../../../shell/ask.ts'
import { readReasons } from '../../../shell/problem.ts'
import { Avatar } from '../../../shell/ui/Avatar.tsx'
import { Go } from '../../../shell/ui/Go.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { ReasonTree } from '../../../shell/ui/ReasonTree.tsx'
import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'
import type { recordAudience } from '../audience.ts'
import classes from './RecordAudience.module.css'

/** Everyone by name who can do it, each with what lets them. */
export function RecordAudience({
  record: { kind, id },
  action,
}: {
  record: { kind: string; id: number }
  action: string
}) {
  const { t } = useWords()
  const query = useRead<typeof recordAudience>([kind, id, 'audience', action], 'GET /records/:kind/:id/audience', {
    kind,
    id,
    action,
  })
  return (
    <Ready query={query}>
      {({ people, total }) => (
        <>
          <ul className={classes.list}>
            {people.map(({ person, hat, isStaff, because }) => (
              <li key={`${person.id} ${hat}`} className={classes.one}>
                <span className={classes.who}>
                  <Avatar name={person.name} seed={person.id} size={20} />
                  <Go to={`/people/${person.id}`}>{person.name}</Go>
                  <StatusBadge tone={isStaff ? 'brand' : 'news'}>
                    {t(isStaff ? 'explain.desk.staff' : 'explain.desk.customer')}
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
