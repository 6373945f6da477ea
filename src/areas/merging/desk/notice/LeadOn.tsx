import { useEffect } from 'react'
import { useRead } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { useGo } from '../../../../shell/use-address.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listMerges } from '../../records/list.ts'
import { type Kind, pageOf } from '../kind.ts'

/** The old address of a merged record leads to the one it became a part of; however often that happened. */
export function LeadOn({ kind, id }: { kind: Kind; id: number }) {
  const { t } = useWords()
  const go = useGo()
  const merges = useRead<typeof listMerges>(['merge', 'list', kind, 'gone', id], 'GET /merges', {
    kind,
    merged: id,
    limit: 1,
  })
  const merge = merges.data?.items[0]
  useEffect(() => {
    if (!merge) return
    if (merge.master)
      notify.news(t('merging.desk.led-on', { name: merge.merged?.name ?? '', master: merge.master.name }))
    go(pageOf(kind, merge.masterId), 'replace')
  }, [merge, kind, go, t])
  if (merges.isPending || merge) return <LoadingView />
  return <NotFoundView />
}
