import { SimpleGrid, Stack } from '@mantine/core'
import { Can } from '../../../../shell/can.tsx'
import { Slot } from '../../../../shell/slot.tsx'
import { ContactsOfCompany } from '../people/ContactsOfCompany.tsx'
import { PeopleOfCompany } from '../people/PeopleOfCompany.tsx'
import { CompanyDomains } from './CompanyDomains.tsx'
import { CompanyFrame } from './CompanyFrame.tsx'
import { CompanySites } from './CompanySites.tsx'
import { Parent } from './Parent.tsx'
import { Subsidiaries } from './Subsidiaries.tsx'

/** Everything the company is related to, by kind; added and taken away here (HM-8). */
export function CompanyLinks() {
  return (
    <CompanyFrame>
      {(company) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Stack>
            <Parent company={company} />
            <Subsidiaries company={company} />
            <CompanySites company={company} />
            <CompanyDomains company={company} />
            <ContactsOfCompany company={company} />
          </Stack>
          <Stack>
            <Can do="people.view">
              <PeopleOfCompany company={company} />
            </Can>
            <Slot name="company.links" company={company} />
          </Stack>
        </SimpleGrid>
      )}
    </CompanyFrame>
  )
}
