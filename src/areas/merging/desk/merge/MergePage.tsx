import { useState } from 'react'
import { Alert, Button, SimpleGrid, Stack } from '@mantine/core'
import { IconAlertTriangle, IconArrowMerge, IconArrowsExchange, IconLock } from '@tabler/icons-react'
import { useParam, useGo } from '../../../../shell/use-address.ts'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { useWords } from '../../../../shell/words.ts'
import { type Kind, mergePageOf, pageOf } from '../kind.ts'
import { FieldChoices } from './FieldChoices.tsx'
import { Consequences } from './Consequences.tsx'
import { type Preview, useMerge, usePreview } from './use-merge.ts'

const isId = (text: string) => /^[1-9]\d{0,14}$/.test(text)

/** Two records side by side: which one stays, what it takes over, and what the merge will do, before it is done. */
export function MergePage() {
  const [kind, master, other] = [useParam('kind'), useParam('master'), useParam('other')]
  if ((kind !== 'person' && kind !== 'company') || !isId(master) || !isId(other)) return <NotFoundView />
  return <Compared key={`${master}-${other}`} kind={kind} master={Number(master)} other={Number(other)} />
}

type Pair = { kind: Kind; master: number; other: number }

function Compared({ kind, master, other }: Pair) {
  const preview = usePreview(kind, master, other)
  return <Ready query={preview}>{(found) => <Shown kind={kind} preview={found} />}</Ready>
}

function Shown({ kind, preview }: { kind: Kind; preview: Preview }) {
  const { t } = useWords()
  const go = useGo()
  const { master, other, fields, warnings } = preview
  const [take, setTake] = useState<readonly string[]>([])
  const merge = useMerge(kind, preview, () => go(pageOf(kind, master.id), 'replace'))
  return (
    <Page
      title={t('merging.desk.merge.title', { master: master.name, other: other.name })}
      width="wide"
      crumbs={[{ label: t('merging.desk.nav'), to: `/duplicates?kind=${kind}` }]}
      lead={t('merging.desk.merge.lead', { master: master.name, other: other.name })}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconArrowsExchange size={16} />}
            onClick={() => go(mergePageOf(kind, other.id, master.id), 'replace')}
          >
            {t('merging.desk.merge.swap')}
          </Button>
          <Button
            disabled={preview.refusal !== null}
            leftSection={<IconArrowMerge size={16} />}
            loading={merge.isPending}
            onClick={() => merge.mutate({ id: master.id, other: other.id, take: [...take] })}
          >
            {t('merging.desk.merge.do')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        {merge.error && <ErrorView error={merge.error} />}
        {preview.refusal && (
          <Alert color="clay" icon={<IconLock size={18} />} role="note">
            {preview.refusal}
          </Alert>
        )}
        {warnings.map((warning) => (
          <Alert key={warning} color="amber" icon={<IconAlertTriangle size={18} />} role="note">
            {t(`merging.warning.${warning}.${kind}`, { master: master.name, other: other.name })}
          </Alert>
        ))}
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <FieldChoices preview={preview} fields={fields} kind={kind} take={take} onTake={setTake} />
          {preview.refusal === null && <Consequences preview={preview} kind={kind} />}
        </SimpleGrid>
      </Stack>
    </Page>
  )
}
