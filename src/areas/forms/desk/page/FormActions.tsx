import { Button } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { deleteForm } from '../../delete.ts'
import type { editForm } from '../../edit.ts'
import { type Form, formChanged } from '../form.ts'
import { EditForm } from './EditForm.tsx'

/** Changes what a form is, takes it out of use and back, removes one that nobody filled in. */
export function FormActions({ form }: { form: Form }) {
  const { t } = useWords()
  const go = useGo()
  const [asked, setAsked] = useState<'edit' | 'remove' | null>(null)
  const close = () => setAsked(null)
  const { id, title, isActive } = form
  const use = useWrite<typeof editForm>('PATCH /forms/:id', {
    refresh: formChanged,
    done: () => notify.good(t(isActive ? 'forms.desk.now-out' : 'forms.desk.now-in')),
  })
  const remove = useWrite<typeof deleteForm>('DELETE /forms/:id', {
    done: () => {
      notify.good(t('forms.desk.removed', { title }))
      go('/forms', 'replace')
    },
  })
  return (
    <Can do="manage" of={form}>
      {form.answers === 0 && (
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => setAsked('remove')}>
          {t('forms.desk.remove')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={isActive ? <IconArchive size={16} /> : <IconArchiveOff size={16} />}
        loading={use.isPending}
        onClick={() => use.mutate({ id, isActive: !isActive, version: form.version })}
      >
        {t(isActive ? 'forms.desk.take-out-of-use' : 'forms.desk.take-into-use')}
      </Button>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setAsked('edit')}>
        {t('forms.desk.edit')}
      </Button>
      {asked === 'edit' && <EditForm form={form} close={close} />}
      <ConfirmStep
        isOpen={asked === 'remove'}
        close={close}
        title={t('forms.desk.remove-title', { title })}
        sentence={t('forms.desk.remove-says')}
        action={t('forms.desk.remove')}
        run={() => remove.mutate({ id })}
        isRunning={remove.isPending}
        error={remove.error}
      />
    </Can>
  )
}
