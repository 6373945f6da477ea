import { Button, Group, Modal, Stack } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { editCompany } from '../../edit.ts'
import { type Company, companyChanged } from '../company.ts'
import { CompanyFields, inputOf, valuesOf } from './CompanyFields.tsx'

/** Changes what the company says of itself. */
export function EditCompany({ company, close }: { company: Company; close: () => void }) {
  const { t } = useWords()
  const edit = useWrite<typeof editCompany>('PATCH /companies/:id', {
    refresh: companyChanged,
    done: () => {
      notify.good(t('companies.desk.saved'))
      close()
    },
  })
  const form = useForm(valuesOf(company), edit)
  const send = form.submit((values) => ({ id: company.id, version: company.version, ...inputOf(values) }))
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('companies.desk.edit.title', { name: company.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={send}>
        <Stack>
          <FormProblem form={form} />
          <CompanyFields form={form} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('companies.desk.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
