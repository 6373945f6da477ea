import { Button, Stack, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../shell/words.ts'
import { AnswerView } from './AnswerView.tsx'
import { FillForm } from './FillForm.tsx'
import type { FilledForm } from './filled-form.ts'
import { type FormRecord, paths } from './form-record.ts'

type FormPanelProps = FormRecord & { form: FilledForm; mayFill: boolean }

/** One form about a record: what was filled in, and the way to change it. */
export function FormPanel({ kind, id, form, mayFill }: FormPanelProps) {
  const { t } = useWords()
  const [isFilling, setFilling] = useState(false)
  const isEmpty = form.revision === null
  const title = form.isCustom ? t('forms.fill.custom') : form.title
  return (
    <Panel
      title={title}
      actions={
        mayFill &&
        !isFilling && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={14} />}
            aria-label={t(isEmpty ? 'forms.fill.begin-of' : 'forms.fill.change-of', { title })}
            onClick={() => setFilling(true)}
          >
            {t(isEmpty ? 'forms.fill.begin' : 'forms.fill.change')}
          </Button>
        )
      }
    >
      {isFilling && mayFill ? (
        <FillForm kind={kind} id={id} form={form} title={title} close={() => setFilling(false)} />
      ) : (
        <Stack gap="xs">
          {isEmpty ? (
            <Text size="sm" c="dimmed">
              {t('forms.fill.nothing')}
            </Text>
          ) : (
            <AnswerView form={form} files={`/api/v1/${paths[kind]}/${id}/form-files`} />
          )}
          {form.updatedAt !== null && (
            <Text size="xs" c="dimmed">
              <Sentence of="forms.fill.changed" parts={{ when: <DateText at={form.updatedAt} /> }} />
              {!form.isOpen && ` · ${t('forms.fill.closed')}`}
            </Text>
          )}
        </Stack>
      )}
    </Panel>
  )
}
