import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { useWords } from '../../../../shell/words.ts'
import type { createForm } from '../../create.ts'
import { formChanged } from '../form.ts'
import { FormDialog } from '../page/FormDialog.tsx'
import { FormProperties, noProperties } from '../page/FormProperties.tsx'

/** Makes a form and opens it, to be given fields. */
export function NewForm({ close }: { close: () => void }) {
  const { t } = useWords()
  const go = useGo()
  const create = useWrite<typeof createForm>('POST /forms', {
    refresh: formChanged,
    done: ({ id }, { title }) => {
      notify.good(t('forms.desk.made', { title }))
      close()
      go(`/forms/${id}`)
    },
  })
  const form = useForm(noProperties, create)
  const submit = form.submit(({ title, category, kinds, inPortal }) => ({ title, category, kinds, inPortal }))
  return (
    <FormDialog title={t('forms.desk.new')} action={t('forms.desk.make')} form={form} submit={submit} close={close}>
      <FormProperties form={form} />
    </FormDialog>
  )
}
