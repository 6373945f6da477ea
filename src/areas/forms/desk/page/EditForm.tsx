import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { useWords } from '../../../../shell/words.ts'
import type { editForm } from '../../edit.ts'
import { type Form, formChanged } from '../form.ts'
import { FormDialog } from './FormDialog.tsx'
import { FormProperties, type Properties } from './FormProperties.tsx'

/** Changes what a form is called, what it is about, who sees it. */
export function EditForm({
  form: { id, title, category, kinds, inPortal, version },
  close,
}: {
  form: Form
  close: () => void
}) {
  const { t } = useWords()
  const edit = useWrite<typeof editForm>('PATCH /forms/:id', {
    refresh: formChanged,
    done: () => {
      notify.good(t('forms.desk.saved'))
      close()
    },
  })
  const first: Properties = { title, category: category ?? '', kinds, inPortal }
  const form = useForm(first, edit)
  const submit = form.submit((values) => ({ id, version, ...values }))
  return (
    <FormDialog title={t('forms.desk.edit')} action={t('forms.desk.save')} form={form} submit={submit} close={close}>
      <FormProperties form={form} />
    </FormDialog>
  )
}
