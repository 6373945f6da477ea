import { Alert, Stack } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useParam } from '../../../../shell/use-address.ts'
import { useWords } from '../../../../shell/words.ts'
import type { readImport } from '../../questions/read.ts'
import { ImportActions } from './ImportActions.tsx'
import { PreparePanel } from './PreparePanel.tsx'
import { ProgressPanel } from './ProgressPanel.tsx'
import { RowsTable } from './RowsTable.tsx'
import { StateBadge } from './StateBadge.tsx'

/** One file on its way: how it is read, what would happen, how far it is, what became of each line. */
export function ImportPage() {
  const { t } = useWords()
  const id = useParam('id')
  const query = useRead<typeof readImport>(['import', id], 'GET /imports/:id', { id })
  return (
    <Ready query={query}>
      {(one) => (
        <Page
          title={one.name}
          kind="import"
          width="wide"
          crumbs={[{ label: t('imports.desk.many'), to: '/imports' }]}
          aside={<StateBadge state={one.state} />}
          lead={t(`imports.desk.leads.${one.state}`)}
          actions={<ImportActions one={one} />}
        >
          <Stack gap="lg">
            {one.problem && <Alert color="amber">{one.problem}</Alert>}
            {isUnderWay(one.state) && <ProgressPanel one={one} />}
            {(one.state === 'draft' || one.state === 'checked') && <PreparePanel key={one.version} one={one} />}
            {one.state !== 'draft' && <RowsTable one={one} />}
          </Stack>
        </Page>
      )}
    </Ready>
  )
}

const isUnderWay = (state: string): boolean => ['checking', 'running', 'undoing'].includes(state)
