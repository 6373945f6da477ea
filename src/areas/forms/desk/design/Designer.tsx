import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { designForm } from '../../design.ts'
import { type Draft, draftOf, givenOf, type Value } from '../../pages/filled-form.ts'
import { type Form, formChanged } from '../form.ts'
import { AddField } from './AddField.tsx'
import { FieldEditor } from './FieldEditor.tsx'
import { Outline } from './Outline.tsx'
import { Preview } from './Preview.tsx'
import { useDesign } from './use-design.ts'
import { usePreviewFields } from './use-preview-fields.ts'
import { useTrial } from './use-trial.ts'

/** Where a form gets its fields: the outline, the field that is chosen, and the form as it will be. */
export function Designer({ form }: { form: Form }) {
  const { t } = useWords()
  const can = useCan()
  const design = useDesign(form)
  const fields = usePreviewFields(design.fields)
  const [typed, setTyped] = useState<Draft>({})
  const draft = { ...draftOf({ fields, values: [], revision: null }), ...typed }
  const sentences = useTrial(design.fields, givenOf(fields, draft))
  const save = useWrite<typeof designForm>('PUT /forms/:id/fields', {
    refresh: formChanged,
    done: ({ version }) => {
      design.keep(version)
      notify.good(t('forms.desk.saved'))
    },
  })
  const mayChange = can('manage', form)
  const at = design.fields.findIndex(({ key }) => key === design.chosen?.key)
  const isWrong = Object.keys(sentences).some((path) => path.startsWith('fields.'))
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Stack gap="md">
        <Panel title={t('forms.desk.fields')} actions={mayChange && <AddField form={form} add={design.add} />}>
          <Outline design={design} sentences={sentences} mayChange={mayChange} />
        </Panel>
        {design.chosen && mayChange && (
          <FieldEditor
            key={design.chosen.key}
            field={design.chosen}
            isCustom={form.customKind !== null}
            sentences={sentencesOf(sentences, at)}
            change={(part) => design.change(design.chosen?.key ?? '', part)}
          />
        )}
        {save.error && <ErrorView error={save.error} />}
        {mayChange && (
          <Group justify="flex-end">
            <Button variant="default" disabled={!design.isTouched} onClick={design.back}>
              {t('forms.desk.back')}
            </Button>
            <Button
              disabled={!design.isTouched || isWrong}
              loading={save.isPending}
              onClick={() => save.mutate({ id: form.id, fields: [...design.fields], version: design.version })}
            >
              {t('forms.desk.save-fields')}
            </Button>
          </Group>
        )}
      </Stack>
      <Preview
        fields={fields}
        draft={draft}
        sentences={sentences}
        onChange={(key: string, value: Value) => setTyped((now) => ({ ...now, [key]: value }))}
      />
    </SimpleGrid>
  )
}

/** The sentences about one field of the design, by what of it they are about. */
const sentencesOf = (sentences: Readonly<Record<string, string>>, at: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sentences).flatMap(([path, sentence]) => {
      const [first, place, ...rest] = path.split('.')
      return first === 'fields' && place === String(at) ? [[rest[0] ?? '', sentence]] : []
    }),
  )
