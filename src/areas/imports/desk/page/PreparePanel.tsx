import { Alert, Group, NativeSelect, Stack } from '@mantine/core'
import { useRead, useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { InputOf } from '../../../../shell/call.ts'
import type { previewImport } from '../../questions/preview.ts'
import type { prepareImport } from '../../use-cases/prepare.ts'
import { ColumnsTable } from './ColumnsTable.tsx'
import type { Import } from './import.ts'
import { ReadingFields } from './ReadingFields.tsx'

/** How the file is read and what its columns mean, with its first lines; each choice is kept at once. */
export function PreparePanel({ one }: { one: Import }) {
  const { t } = useWords()
  const preview = useRead<typeof previewImport>(
    ['import', String(one.id), 'preview', one.version],
    'GET /imports/:id/preview',
    {
      id: one.id,
    },
  )
  const prepare = useWrite<typeof prepareImport>('PATCH /imports/:id', { refresh: [['import', String(one.id)]] })
  const change = (what: Omit<InputOf<typeof prepareImport>, 'id'>) =>
    prepare.mutate({ id: one.id, ...what }, { onError: (error) => notify.bad(error.message) })
  const isFixed = !one.can['work'] || prepare.isPending
  return (
    <Panel title={t('imports.desk.columns')}>
      <Stack>
        <Group align="flex-end">
          <ReadingFields
            one={one}
            sheets={preview.data?.sheets ?? []}
            isFixed={isFixed}
            change={(layout) => change({ layout })}
          />
          <NativeSelect
            label={t('imports.desk.known')}
            value={one.choices.known}
            disabled={isFixed}
            data={[
              { value: 'change', label: t('imports.desk.known-change') },
              { value: 'leave', label: t('imports.desk.known-leave') },
            ]}
            onChange={(event) =>
              change({ choices: { ...one.choices, known: event.currentTarget.value === 'leave' ? 'leave' : 'change' } })
            }
          />
        </Group>
        {preview.data?.problem && <Alert color="amber">{preview.data.problem}</Alert>}
        {preview.data && (
          <ColumnsTable one={one} preview={preview.data} isFixed={isFixed} change={(columns) => change({ columns })} />
        )}
      </Stack>
    </Panel>
  )
}
