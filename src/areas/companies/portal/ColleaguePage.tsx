import { SimpleGrid, Stack } from '@mantine/core'
import { useRead } from '../../../shell/ask.ts'
import { useParam } from '../../../shell/use-address.ts'
import { FactList } from '../../../shell/ui/FactList.tsx'
import { NotFoundView } from '../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'
import { ColleagueActions } from './ColleagueActions.tsx'
import { ColleagueLevel } from './ColleagueLevel.tsx'
import { ColleagueLogin } from './ColleagueLogin.tsx'
import { EditColleague } from './EditColleague.tsx'
import type { Colleague, ReadColleague } from './endpoints.ts'
import { ForManagers } from './ForManagers.tsx'

/** One person of one's company: how to reach them, their level, and how they come in. */
export function ColleaguePage() {
  const id = useParam('id')
  return (
    <ForManagers>
      {(company) => (/^[1-9]\d{0,14}$/.test(id) ? <OneOf company={company} id={Number(id)} /> : <NotFoundView />)}
    </ForManagers>
  )
}

function OneOf({ company, id }: { company: { id: number; name: string }; id: number }) {
  const { t } = useWords()
  const query = useRead<ReadColleague>(['person', id], 'GET /portal/people/:id', { id })
  return (
    <Ready query={query}>
      {(person) => (
        <Page
          key={person.id}
          title={person.name}
          kind="person"
          lead={person.title}
          crumbs={[{ label: company.name, to: '/company' }]}
          aside={!person.isActive && <StatusBadge tone="bad">{t('companies.portal.deactivated')}</StatusBadge>}
          actions={<ColleagueActions person={person} company={company.id} />}
        >
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <Stack>
              <Reach person={person} />
              {person.can['edit'] === true && <EditColleague key={person.version} person={person} />}
            </Stack>
            <Stack>
              <ColleagueLevel person={person} company={company} />
              {person.can['invite'] === true && <ColleagueLogin person={person} />}
            </Stack>
          </SimpleGrid>
        </Page>
      )}
    </Ready>
  )
}

function Reach({ person }: { person: Colleague }) {
  const { t } = useWords()
  return (
    <Panel title={t('companies.portal.reach')}>
      <FactList
        facts={[
          { label: t('companies.portal.email'), value: person.emails.map(({ address }) => address).join(', ') },
          { label: t('companies.portal.phone'), value: person.phones.map(({ number }) => number).join(', ') },
        ]}
      />
    </Panel>
  )
}
