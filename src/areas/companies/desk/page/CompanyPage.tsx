import { Anchor, Grid, Stack, Text } from '@mantine/core'
import { Can } from '../../../../shell/can.tsx'
import { Slot } from '../../../../shell/slot.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Company } from '../company.ts'
import { ContactsOfCompany } from '../people/ContactsOfCompany.tsx'
import { PeopleOfCompany } from '../people/PeopleOfCompany.tsx'
import { CompanyDomains } from './CompanyDomains.tsx'
import { CompanyFrame } from './CompanyFrame.tsx'
import { CompanySites } from './CompanySites.tsx'
import { CompanyTree } from './CompanyTree.tsx'

/** A company at a glance: its people and what they asked for beside what is known of it. */
export function CompanyPage() {
  return (
    <CompanyFrame>
      {(company) => (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
            <Stack>
              <Can do="people.view">
                <PeopleOfCompany company={company} />
              </Can>
              <Slot name="company.overview" company={company} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
            <Stack>
              <CompanyFacts company={company} />
              <ContactsOfCompany company={company} />
              <CompanyTree company={company} />
              <CompanyDomains company={company} />
              <CompanySites company={company} />
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </CompanyFrame>
  )
}

function CompanyFacts({ company }: { company: Company }) {
  const { t } = useWords()
  const { website } = company
  return (
    <Panel title={t('companies.desk.facts')}>
      <FactList
        facts={[
          {
            label: t('companies.desk.field.website'),
            value: website && (
              <Anchor href={website} target="_blank" rel="noreferrer" size="sm">
                {website.replace(/^https?:\/\//, '')}
              </Anchor>
            ),
          },
          { label: t('companies.desk.field.created'), value: <DateText at={company.createdAt} as="date" /> },
        ]}
      />
      {company.notes !== '' && (
        <Text size="sm" mt="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {company.notes}
        </Text>
      )}
    </Panel>
  )
}
