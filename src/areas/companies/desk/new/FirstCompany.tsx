import { Button, Text } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listCompanies } from '../../list.ts'

/** On the first page until there is a company. */
export function FirstCompany() {
  const { t } = useWords()
  const query = useRead<typeof listCompanies>(['company', 'list', 'first'], 'GET /companies', { limit: 1 })
  if (query.data?.items.length !== 0) return null
  return (
    <Panel title={t('companies.desk.first.title')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('companies.desk.first.says')}
      </Text>
      <Button component={GoLink} to="/companies/new" variant="light">
        {t('companies.desk.new.title')}
      </Button>
    </Panel>
  )
}
