import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useRead } from '../../../../shell/ask.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Company } from '../company.ts'
import { ContactField } from './ContactField.tsx'
import type { ReadContacts } from './endpoints.ts'
import { searchMembers } from './search-members.ts'

/** Who to speak to at the company, and who of ours looks after it. */
export function ContactsOfCompany({ company }: { company: Company }) {
  const { t } = useWords()
  const staff = useRegistry().pick('staff')
  const { id } = company
  const query = useRead<ReadContacts>(['company', id, 'contacts'], 'GET /companies/:id/contacts', { id })
  const members = searchMembers(id)
  return (
    <Panel title={t('companies.desk.contacts.title')}>
      <Ready query={query}>
        {(contacts) => (
          <FactList
            facts={[
              {
                label: t('companies.desk.contacts.primary'),
                value: <ContactField company={company} of="primary" person={contacts.primary} search={members} />,
              },
              {
                label: t('companies.desk.contacts.billing'),
                value: <ContactField company={company} of="billing" person={contacts.billing} search={members} />,
              },
              {
                label: t('companies.desk.contacts.account-manager'),
                value: (
                  <ContactField
                    company={company}
                    of="account-manager"
                    person={contacts.accountManager}
                    search={staff?.search ?? members}
                  />
                ),
              },
            ]}
          />
        )}
      </Ready>
    </Panel>
  )
}
