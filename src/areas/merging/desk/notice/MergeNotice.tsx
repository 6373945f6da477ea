import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowMerge, IconCopyX } from '@tabler/icons-react'
import { useRead } from '../../../../shell/ask.ts'
import type { OutputOf } from '../../../../shell/call.ts'
import { Can, useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { Sentence } from '../../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listDuplicates } from '../../duplicates/list.ts'
import type { listMerges } from '../../records/list.ts'
import { type Kind, mergePageOf } from '../kind.ts'
import { Reasons } from '../list/use-duplicate-columns.tsx'
import { useUndo } from './use-undo.ts'

type Merge = OutputOf<typeof listMerges>['items'][number]

/** On the page of a record: what was merged into it, with the way back, and what else looks like it. */
export function MergeNotice({ kind, id }: { kind: Kind; id: number }) {
  const can = useCan()
  const merges = useRead<typeof listMerges>(['merge', 'list', kind, id], 'GET /merges', { kind, master: id, limit: 5 })
  // After its days a merge is history, told on that page.
  const shown = (merges.data?.items ?? []).filter((merge) => merge.merged !== null)
  return (
    <>
      {shown.length > 0 && (
        <Alert color="sky" icon={<IconArrowMerge size={18} />} mb="md" role="note">
          <Stack gap={4}>
            {shown.map((merge) => (
              <Merged key={merge.id} merge={merge} />
            ))}
          </Stack>
        </Alert>
      )}
      {can(kind === 'person' ? 'people.merge' : 'company.merge') && <LooksLike kind={kind} id={id} />}
    </>
  )
}

function Merged({ merge }: { merge: Merge }) {
  const { t } = useWords()
  const undo = useUndo()
  const { merged, at, by, undoUntil } = merge
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm">
        <Sentence
          of={by ? 'merging.desk.merged-by' : 'merging.desk.merged'}
          parts={{
            name: <b>{[merged?.name, merged?.code && `(${merged.code})`].filter(Boolean).join(' ')}</b>,
            at: <DateText at={at} />,
            by: by?.name,
            until: <DateText at={undoUntil} as="date" />,
          }}
        />
      </Text>
      {merge.isNext && (
        <Can do="undo" of={merge}>
          <Button
            size="compact-sm"
            variant="default"
            loading={undo.isPending}
            onClick={() =>
              undo.mutate({ id: merge.id }, { onError: (error) => notify.bad(explainProblem(error, t).happened) })
            }
          >
            {t('merging.desk.undo')}
          </Button>
        </Can>
      )}
    </Group>
  )
}

function LooksLike({ kind, id }: { kind: Kind; id: number }) {
  const { t } = useWords()
  const pairs = useRead<typeof listDuplicates>(['duplicate', 'list', kind, id], 'GET /duplicates', {
    kind,
    record: id,
    limit: 3,
  })
  const found = pairs.data?.items ?? []
  if (found.length === 0) return null
  return (
    <Alert color="amber" icon={<IconCopyX size={18} />} mb="md" role="note" title={t('merging.desk.looks-like')}>
      <Stack gap={4}>
        {found.map((pair) => {
          const other = pair.one.id === id ? pair.other : pair.one
          return (
            <Group key={pair.id} gap="xs">
              <Go to={mergePageOf(kind, id, other.id)} size="sm">
                {[other.name, other.detail].filter(Boolean).join(' · ')}
              </Go>
              <Reasons of={pair.reasons} />
            </Group>
          )
        })}
      </Stack>
    </Alert>
  )
}
