import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Company } from '../company.ts'

/** How to reach the company and what is known of it; notes are for staff. */
export function CompanyFacts({ company }: { company: Company }) {
  const { t } = useWords()
  const { website, email, phone, address, details, notes } = company
  return (
    <>
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
            {
              label: t('companies.desk.field.email'),
              value: email && (
                <Anchor href={`mailto:${email}`} size="sm">
                  {email}
                </Anchor>
              ),
            },
            {
              label: t('companies.desk.field.phone'),
              value: phone && (
                <Anchor href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} size="sm">
                  {phone}
                </Anchor>
              ),
            },
            { label: t('companies.desk.field.address'), value: address && <Lines>{address}</Lines> },
            { label: t('companies.desk.field.created'), value: <DateText at={company.createdAt} as="date" /> },
          ]}
        />
        {details !== '' && <Lines mt="sm">{details}</Lines>}
      </Panel>
      {notes !== '' && (
        <Panel title={t('companies.desk.field.notes')} tone="note">
          <Lines>{notes}</Lines>
        </Panel>
      )}
    </>
  )
}

/** Text with the line ends it was typed with. */
function Lines({ children, mt }: { children: ReactNode; mt?: string }) {
  return (
    <Text size="sm" mt={mt} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  )
}
