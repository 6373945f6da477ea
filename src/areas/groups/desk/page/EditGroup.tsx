import { Button, Group as Row, Modal, Stack } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { editGroup } from '../../edit.ts'
import { type Group, groupChanged } from '../group.ts'
import { GroupFields, type GroupValues, inputOf } from '../GroupFields.tsx'

/** Changes what a group says of itself. */
export function EditGroup({ group, close }: { group: Group; close: () => void }) {
  const { t } = useWords()
  const edit = useWrite<typeof editGroup>('PATCH /groups/:id', {
    refresh: groupChanged,
    done: () => {
      notify.good(t('groups.desk.saved'))
      close()
    },
  })
  const form = useForm<GroupValues, Parameters<typeof edit.mutate>[0]>(
    { name: group.name, email: group.email ?? '', notes: group.notes },
    edit,
  )
  return (
    <Modal
      opened
      onClose={close}
      title={t('groups.desk.edit.title', { name: group.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={form.submit((values) => ({ id: group.id, version: group.version, ...inputOf(values) }))}>
        <Stack>
          <FormProblem form={form} />
          <GroupFields form={form} />
          <Row justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('groups.desk.save')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Modal>
  )
}
