import { Grid, Stack } from '@mantine/core'
import { Can } from '../../../../shell/can.tsx'
import { Slot } from '../../../../shell/slot.tsx'
import { ContactsOfCompany } from '../people/ContactsOfCompany.tsx'
import { PeopleOfCompany } from '../people/PeopleOfCompany.tsx'
import { CompanyDomains } from './CompanyDomains.tsx'
import { CompanyFacts } from './CompanyFacts.tsx'
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
