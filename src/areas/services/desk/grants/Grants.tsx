import { Button, Text } from '@mantine/core'
import { useList } from '../../../../shell/ask.ts'
import type { InputOf } from '../../../../shell/call.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listGrants } from '../../grants/list.ts'
import classes from '../lines.module.css'
import { GrantLine } from './GrantLine.tsx'

type GrantsProps = {
  input: InputOf<typeof listGrants>
  /** The other side of each grant. */
  shows: 'holder' | 'service'
  none: string
}

/** Grants from one side, a page at a time. */
export function Grants({ input, shows, none }: GrantsProps) {
  const { t } = useWords()
  const list = useList<typeof listGrants>(['service-grant', 'list', input], 'GET /service-grants', input)
  if (list.error !== null) return <ErrorView error={list.error} retry={list.retry} />
  if (list.isLoading) return <LoadingView />
  return (
    <>
      {list.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      <ul className={classes.list}>
        {list.items.map((grant) => (
          <GrantLine key={grant.id} grant={grant} shows={shows} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="subtle" size="compact-sm" mt="xs" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('shell.table.more')}
        </Button>
      )}
    </>
  )
}
