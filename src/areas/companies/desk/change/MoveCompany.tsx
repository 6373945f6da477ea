import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { moveCompany } from '../../move.ts'
import { companyChanged } from '../company.ts'
import { pickCompany } from '../pick-company.ts'
import { BranchSentence } from './BranchSentence.tsx'

type Brief = { id: number; name: string }
type MoveCompanyProps = {
  company: Brief & { version?: number }
  /** Where it stands now; null at the top. */
  from: Brief | null
  /** Where it shall stand, when that was said already: dropped there, or chosen. */
  to?: Brief | null
  close: () => void
}

const optionOf = (company: Brief | null | undefined): PickOption | null =>
  company ? { value: String(company.id), label: company.name, kind: 'company' } : null

/** Puts the company below another one, or at the top, after saying what comes along. */
export function MoveCompany({ company, from, to = from, close }: MoveCompanyProps) {
  const { t } = useWords()
  const { id, name, version } = company
  const back = useWrite<typeof moveCompany>('PUT /companies/:id/parent', { refresh: companyChanged })
  const move = useWrite<typeof moveCompany>('PUT /companies/:id/parent', {
    refresh: companyChanged,
    done: () => {
      notify.undo(t('companies.desk.move.done', { name }), () => back.mutate({ id, parent: from?.id ?? null }))
      close()
    },
  })
  const form = useForm({ parent: optionOf(to) }, move)
  const send = form.submit(({ parent }) => ({
    id,
    parent: parent ? Number(parent.value) : null,
    ...(version !== undefined && { version }),
  }))
  const others = async (text: string, signal: AbortSignal) =>
    (await pickCompany.search(text, signal)).filter((option) => option.value !== String(id))
  return (
    <Modal
      opened
      onClose={close}
      title={t('companies.desk.move.title', { name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={send}>
        <Stack>
          <FormProblem form={form} />
          <PickList
            label={t('companies.desk.field.parent')}
            placeholder={t('companies.desk.at-top')}
            {...form.pick('parent')}
            search={others}
          />
          <BranchSentence id={id} of="move" />
          <Text size="sm" c="dimmed">
            {t('companies.desk.move.says')}
          </Text>
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
