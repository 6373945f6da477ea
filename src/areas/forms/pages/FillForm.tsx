import { Alert, Button, Group, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { Problem } from '../../../shell/problem.ts'
import { ConfirmStep } from '../../../shell/ui/ConfirmStep.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { useWords } from '../../../shell/words.ts'
import { AnswerView } from './AnswerView.tsx'
import { type Draft, draftOf, type FilledForm, givenOf, type Value } from './filled-form.ts'
import { type EmptyEndpoint, type FillEndpoint, type FormRecord, paths } from './form-record.ts'
import { FormFields } from './FormFields.tsx'
import { sentencesIn } from './sentences-in.ts'

type FillFormProps = FormRecord & { form: FilledForm; title: string; close: () => void }

/** Fills in a form. It is based on what stood there when it was begun; what others save meanwhile is shown, not lost. */
export function FillForm({ kind, id, form, title, close }: FillFormProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState<Draft>(() => draftOf(form))
  const [mended, setMended] = useState<readonly string[]>([])
  const [revision, setRevision] = useState(form.revision)
  const refresh = [[kind, id]]
  const done = () => {
    notify.good(t('forms.fill.saved'))
    close()
  }
  const save = useWrite<FillEndpoint>(`PUT /${paths[kind]}/:id/forms/:form`, { refresh, done })
  const empty = useWrite<EmptyEndpoint>(`DELETE /${paths[kind]}/:id/forms/:form`, { refresh, done })
  const sentences = sentencesIn(save.error, mended)
  const isStale =
    save.error instanceof Problem && save.error.code === 'forms.answer-changed' && form.revision !== revision
  const change = (key: string, value: Value) => {
    setDraft((now) => ({ ...now, [key]: value }))
    setMended((now) => [...now, key])
  }
  const [isEmptying, setEmptying] = useState(false)
  const client = useQueryClient()
  const send = (basedOn: number | null) => {
    setMended([])
    setRevision(basedOn)
    save.mutate(
      { id, form: form.id, values: givenOf(form.fields, draft), revision: basedOn },
      { onError: () => void client.invalidateQueries({ queryKey: [kind, id] }) },
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send(revision)
      }}
      noValidate
    >
      <Stack gap="md">
        {save.error && !isStale && Object.keys(sentencesIn(save.error, [])).length === 0 && (
          <ErrorView error={save.error} />
        )}
        {isStale && (
          <Alert role="alert" color="amber" title={t('forms.fill.stale')}>
            <Stack gap="sm">
              <AnswerView form={form} files={`/api/v1/${paths[kind]}/${id}/form-files`} />
              <Group>
                <Button variant="default" onClick={() => send(form.revision)}>
                  {t('forms.fill.keep-mine')}
                </Button>
              </Group>
            </Stack>
          </Alert>
        )}
        <FormFields fields={form.fields} draft={draft} onChange={change} sentences={sentences} values={form.values} />
        <Group justify="flex-end" gap="xs">
          {form.revision !== null && (
            <Button variant="subtle" color="clay" onClick={() => setEmptying(true)}>
              {t('forms.fill.empty')}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('forms.fill.save')}
          </Button>
        </Group>
      </Stack>
      <ConfirmStep
        isOpen={isEmptying}
        close={() => setEmptying(false)}
        title={t('forms.fill.empty-title', { title })}
        sentence={t('forms.fill.empty-says')}
        action={t('forms.fill.empty')}
        run={() => empty.mutate({ id, form: form.id, revision: form.revision ?? undefined })}
        isRunning={empty.isPending}
        error={empty.error}
      />
    </form>
  )
}
