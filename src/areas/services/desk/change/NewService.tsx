import { Button, Group, Stack } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { createService } from '../../create.ts'
import { serviceChanged } from '../service.ts'
import { emptyService, inputOf, ServiceFields, type ServiceValues } from './ServiceFields.tsx'

/** Makes a service; who has it is said on its page. */
export function NewService() {
  const { t } = useWords()
  const go = useGo()
  const create = useWrite<typeof createService>('POST /services', {
    refresh: serviceChanged,
    done: ({ id }, { name }) => {
      notify.good(t('services.desk.new.done', { name }))
      go(`/services/${id}`, 'replace')
    },
  })
  const form = useForm<ServiceValues, Parameters<typeof create.mutate>[0]>(emptyService, create)
  return (
    <Page
      title={t('services.desk.new.title')}
      kind="service"
      width="text"
      crumbs={[{ label: t('services.desk.nav'), to: '/services' }]}
    >
      <form onSubmit={form.submit(inputOf)}>
        <Stack>
          <FormProblem form={form} />
          <Panel>
            <Stack>
              <ServiceFields form={form} />
            </Stack>
          </Panel>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => go('/services')}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('services.desk.new.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
