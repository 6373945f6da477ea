import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { moveCompany } from '../../move.ts'
import { type Company, companyChanged } from '../company.ts'
import { pickCompany } from '../pick-company.ts'

/** Puts the company below another one, or at the top. */
export function MoveCompany({ company, close }: { company: Company; close: () => void }) {
  const { t } = useWords()
  const move = useWrite<typeof moveCompany>('PUT /companies/:id/parent', {
    refresh: companyChanged,
    done: () => {
      notify.good(t('companies.desk.move.done', { name: company.name }))
      close()
    },
  })
  const above = company.above.at(-1)
  const now: PickOption | null = above ? { value: String(above.id), label: above.name, kind: 'company' } : null
  const form = useForm({ parent: now }, move)
  const send = form.submit(({ parent }) => ({
    id: company.id,
    parent: parent ? Number(parent.value) : null,
    version: company.version,
  }))
  const others = async (text: string, signal: AbortSignal) =>
    (await pickCompany.search(text, signal)).filter((option) => option.value !== String(company.id))
  return (
    <Modal
      opened
      onClose={close}
      title={t('companies.desk.move.title', { name: company.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={send}>
        <Stack>
          <FormProblem form={form} />
          <Text size="sm" c="dimmed">
            {t('companies.desk.move.says')}
          </Text>
          <PickList
            label={t('companies.desk.field.parent')}
            placeholder={t('companies.desk.at-top')}
            {...form.pick('parent')}
            search={others}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('companies.desk.move.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
