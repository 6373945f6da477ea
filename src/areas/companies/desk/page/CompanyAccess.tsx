import { SimpleGrid, Stack } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { useWords } from '../../../../shell/words.ts'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import type { Company } from '../company.ts'
import { CompanyFrame } from './CompanyFrame.tsx'

const verbs = ['know', 'manage', 'manage-members'] as const

/** What one may do with the company oneself, and what its people may do by their level. */
export function CompanyAccess() {
  return (
    <CompanyFrame>
      {(company) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <MyRights company={company} />
          <Stack>
            <Slot name="company.access" company={company} />
          </Stack>
        </SimpleGrid>
      )}
    </CompanyFrame>
  )
}

function MyRights({ company }: { company: Company }) {
  const { t } = useWords()
  return (
    <Stack>
      <Slot
        name="record.access"
        record={{ kind: 'company', id: company.id, can: company.can }}
        actions={verbs.map((action) => ({ action, label: t(`companies.desk.access.${action}`) }))}
      />
      <Panel title={t('companies.desk.access.who')}>
        <Slot name="record.audience" record={{ kind: 'company', id: company.id }} action="see" />
      </Panel>
    </Stack>
  )
}
