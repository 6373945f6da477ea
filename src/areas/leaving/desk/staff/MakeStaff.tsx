import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useRead } from '../../../../shell/ask.ts'
import { useParam } from '../../../../shell/use-address.ts'
import { useWords } from '../../../../shell/words.ts'
import type { readPerson } from '../../../people/read.ts'
import { MakeStaffForm } from './MakeStaffForm.tsx'

/** The guided way to make somebody staff: role, teams with the team role in each, and a way in (HM-25). */
export function MakeStaff() {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Making id={Number(id)} /> : <NotFoundView />
}

function Making({ id }: { id: number }) {
  const { t } = useWords()
  const query = useRead<typeof readPerson>(['person', id], 'GET /people/:id', { id })
  return (
    <Ready query={query}>
      {(person) => (
        <Page
          title={t('leaving.desk.make.title', { name: person.name })}
          kind="person"
          width="text"
          crumbs={[
            { label: t('leaving.desk.people'), to: '/people' },
            { label: person.name, to: `/people/${id}` },
          ]}
          lead={t('leaving.desk.make.lead')}
        >
          <MakeStaffForm key={person.id} person={person} />
        </Page>
      )}
    </Ready>
  )
}
