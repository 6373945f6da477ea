import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { useForm } from '../../../shell/use-form.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { Colleague, EditPerson } from './endpoints.ts'

/** Name and position, mended by whoever looks after the company's people. */
export function EditColleague({ person }: { person: Colleague }) {
  const { t } = useWords()
  const edit = useWrite<EditPerson>('PATCH /people/:id', {
    refresh: [['person']],
    done: () => notify.good(t('companies.portal.saved')),
  })
  const form = useForm({ name: person.name, title: person.title ?? '' }, edit)
  const send = form.submit((values) => ({ id: person.id, version: person.version, ...values }))
  return (
    <Panel title={t('companies.portal.change')}>
      <form onSubmit={send}>
        <Stack>
          <FormProblem form={form} />
          <TextInput {...form.field('name')} required size="md" maxLength={120} label={t('companies.portal.name')} />
          <TextInput {...form.field('title')} size="md" label={t('companies.portal.title')} />
          <Group>
            <Button type="submit" variant="default" loading={form.isSending} disabled={!form.isTouched}>
              {t('companies.portal.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
