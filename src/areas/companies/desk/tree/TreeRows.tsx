import { Button } from '@mantine/core'
import { type ListState, useList } from '../../../../shell/ask.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listCompanies } from '../../list.ts'
import type { CompanyRow } from '../company.ts'
import classes from './Tree.module.css'
import { TreeRow } from './TreeRow.tsx'

type TreeRowsProps = {
  /** Of the outermost list only. */
  label?: string
  list: ListState<CompanyRow>
  parent?: CompanyRow
  depth?: number
}

/** The companies right below one, page by page; those below each are asked for when it is opened. */
export function TreeRows({ label, list, parent, depth = 0 }: TreeRowsProps) {
  const { t } = useWords()
  return (
    <ul className={classes.rows} aria-label={label}>
      {list.items.map((company) => (
        <TreeRow key={company.id} company={company} parent={parent ?? null} depth={depth}>
          <Children of={company} depth={depth + 1} />
        </TreeRow>
      ))}
      {list.hasMore && (
        <li style={{ paddingInlineStart: `${depth * 1.5 + 1.75}rem` }}>
          <Button variant="subtle" size="compact-sm" loading={list.isLoadingMore} onClick={list.loadMore}>
            {t('companies.desk.tree-page.more')}
          </Button>
        </li>
      )}
    </ul>
  )
}

function Children({ of, depth }: { of: CompanyRow; depth: number }) {
  const wish = { parent: of.id, limit: 100, sort: 'name' }
  const list = useList<typeof listCompanies>(['company', 'list', 'tree', wish], 'GET /companies', wish)
  if (list.error !== null) return <ErrorView error={list.error} retry={list.retry} />
  if (list.isLoading) return <LoadingView lines={1} />
  return <TreeRows list={list} parent={of} depth={depth} />
}
