import { Textarea, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { useWords } from '../../../../shell/words.ts'
import type { annotatePerson } from '../../annotate.ts'
import { type Person, personChanged } from '../person.ts'
import { FormDialog } from './FormDialog.tsx'

/** What staff write about a person; customers never see it. */
export function EditRecord({ person, close }: { person: Person; close: () => void }) {
  const { t } = useWords()
  const save = useWrite<typeof annotatePerson>('PATCH /people/:id/record', {
    refresh: personChanged,
    done: () => {
      notify.good(t('people.desk.change.saved'))
      close()
    },
  })
  const form = useForm({ code: person.code, notes: person.notes, alert: person.alert ?? '' }, save)
  return (
    <FormDialog
      title={t('people.desk.change.record-title', { name: person.name })}
      form={form}
      close={close}
      submit={form.submit((values) => ({ id: person.id, version: person.version, ...values }))}
    >
      <TextInput
        label={t('people.desk.field.alert')}
        description={t('people.desk.alert-says')}
        {...form.field('alert')}
        data-autofocus
      />
      <Textarea label={t('people.desk.field.notes')} autosize minRows={4} maxRows={14} {...form.field('notes')} />
      <TextInput label={t('people.desk.field.code')} description={t('people.desk.code-says')} {...form.field('code')} />
    </FormDialog>
  )
}
