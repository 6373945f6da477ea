import { useRead } from '../../../../shell/ask.ts'
import { Go } from '../../../../shell/ui/Go.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listPeople } from '../../list.ts'
import type { Person } from '../person.ts'

const shown = 8

/** Who reports to a person, by name; the rest as a number. */
export function Reports({ person }: { person: Person }) {
  const { t } = useWords()
  const filter = { manager: person.id, limit: shown }
  const found = useRead<typeof listPeople>(['person', 'list', filter], 'GET /people', filter)
  const people = found.data?.items ?? []
  const more = person.reports - people.length
  return (
    <>
      {people.map((report) => (
        <div key={report.id}>
          <Go inherit to={`/people/${report.id}`}>
            {report.name}
          </Go>
        </div>
      ))}
      {found.data && more > 0 && t('people.desk.employment.more', { count: more })}
    </>
  )
}
