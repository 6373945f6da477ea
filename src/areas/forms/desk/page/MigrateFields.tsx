import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { IconForms } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { useWords } from '../../../../shell/words.ts'
import type { migrateCustomFields } from '../../custom/migrate.ts'
import { type Form, formChanged } from '../form.ts'
import { FormDialog } from './FormDialog.tsx'

/** Makes a form of custom fields, with every value that records hold of them (K22). */
export function MigrateFields({ form }: { form: Form }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (!form.fields.some(({ isRetired }) => !isRetired)) return null
  return (
    <Can do="manage" of={form}>
      <Button leftSection={<IconForms size={16} />} onClick={() => setOpen(true)}>
        {t('forms.desk.custom.migrate')}
      </Button>
      {isOpen && <MigrateDialog form={form} close={() => setOpen(false)} />}
    </Can>
  )
}

function MigrateDialog({ form: { id, version, fields }, close }: { form: Form; close: () => void }) {
  const { t } = useWords()
  const go = useGo()
  const offered = fields.filter(({ isRetired }) => !isRetired)
  const migrate = useWrite<typeof migrateCustomFields>('POST /forms/:id/migration', {
    refresh: formChanged,
    done: ({ id: made, answers }) => {
      notify.good(t('forms.desk.custom.migrated', { count: answers }))
      go(`/forms/${made}`)
    },
  })
  const form = useForm({ title: '', fields: offered.map(({ key }) => key), inPortal: false }, migrate)
  const submit = form.submit((values) => ({ id, version, ...values }))
  const chosen = form.pick('fields')
  return (
    <FormDialog
      title={t('forms.desk.custom.migrate')}
      action={t('forms.desk.custom.migrate-now')}
      form={form}
      submit={submit}
      close={close}
    >
      <Text size="sm">{t('forms.desk.custom.migrate-says')}</Text>
      <TextInput required data-autofocus maxLength={100} label={t('forms.desk.title')} {...form.field('title')} />
      <Checkbox.Group label={t('forms.desk.fields')} {...chosen}>
        <Stack gap="xs" mt={4}>
          {offered.map(({ key, label }) => (
            <Checkbox key={key} value={key} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox label={t('forms.desk.portal')} description={t('forms.desk.portal-says')} {...form.tick('inPortal')} />
    </FormDialog>
  )
}
