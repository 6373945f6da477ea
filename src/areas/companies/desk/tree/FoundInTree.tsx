import { Button, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listCompanies } from '../../list.ts'
import type { CompanyRow } from '../company.ts'
import { useTreeHand } from './hand.ts'
import { MoveButtons } from './MoveButtons.tsx'
import classes from './Tree.module.css'

/** The companies that fit what was typed, each with the way down to it. */
export function FoundInTree({ q }: { q: string }) {
  const { t } = useWords()
  const wish = { q, limit: 50 }
  const list = useList<typeof listCompanies>(['company', 'list', 'tree', wish], 'GET /companies', wish)
  const { mayMove } = useTreeHand()
  if (list.error !== null) return <ErrorView error={list.error} retry={list.retry} />
  if (list.isLoading) return <LoadingView lines={4} />
  return (
    <>
      {list.items.length === 0 && (
        <Text size="sm" c="dimmed" mt="md">
          {t('companies.desk.empty.filtered')}
        </Text>
      )}
      <ul className={classes.rows} aria-label={t('companies.desk.tree-page.found')}>
        {list.items.map((company) => (
          <li key={company.id} className={classes.row}>
            <KindIcon kind="company" size={16} />
            <span className={classes.name}>
              <Way of={company} />
              <Go to={`/companies/${company.id}`}>{company.name}</Go>
            </span>
            {mayMove && <MoveButtons company={company} from={company.above.at(-1) ?? null} />}
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="subtle" size="compact-sm" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('companies.desk.tree-page.more')}
        </Button>
      )}
    </>
  )
}

function Way({ of }: { of: CompanyRow }) {
  return of.above.map((each) => (
    <Fragment key={each.id}>
      <Go to={`/companies/${each.id}`} c="dimmed" inherit>
        {each.name}
      </Go>
      <span className={classes.soft} aria-hidden>
        {' › '}
      </span>
    </Fragment>
  ))
}
