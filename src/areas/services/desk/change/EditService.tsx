import { Button, Group, Modal, Stack } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { editService } from '../../edit.ts'
import { type Service, serviceChanged } from '../service.ts'
import { inputOf, ServiceFields, type ServiceValues } from './ServiceFields.tsx'

/** Changes the settings of a service. */
export function EditService({ service, close }: { service: Service; close: () => void }) {
  const { t } = useWords()
  const edit = useWrite<typeof editService>('PATCH /services/:id', {
    refresh: serviceChanged,
    done: () => {
      notify.good(t('services.desk.saved'))
      close()
    },
  })
  const team = service.defaultTeam
  const form = useForm<ServiceValues, Parameters<typeof edit.mutate>[0]>(
    {
      name: service.name,
      kind: service.kind ?? '',
      description: service.description,
      isPortal: service.isPortal,
      categories: service.categories,
      priorities: service.priorities,
      defaultTeam: team && { value: String(team.id), label: team.name },
    },
    edit,
  )
  return (
    <Modal
      opened
      onClose={close}
      title={t('services.desk.edit.title', { name: service.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={form.submit((values) => ({ id: service.id, version: service.version, ...inputOf(values) }))}>
        <Stack>
          <FormProblem form={form} />
          <ServiceFields form={form} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('services.desk.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
