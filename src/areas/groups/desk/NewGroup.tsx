import { Button, Group, Stack } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { useGo } from '../../../shell/use-address.ts'
import { useForm } from '../../../shell/use-form.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { createGroup } from '../create.ts'
import { groupChanged } from './group.ts'
import { emptyGroup, GroupFields, type GroupValues, inputOf } from './GroupFields.tsx'

/** Makes a group; its people are added on its page. */
export function NewGroup() {
  const { t } = useWords()
  const go = useGo()
  const create = useWrite<typeof createGroup>('POST /groups', {
    refresh: groupChanged,
    done: ({ id }, { name }) => {
      notify.good(t('groups.desk.new.done', { name }))
      go(`/groups/${id}`, 'replace')
    },
  })
  const form = useForm<GroupValues, Parameters<typeof create.mutate>[0]>(emptyGroup, create)
  return (
    <Page
      title={t('groups.desk.new.title')}
      kind="group"
      width="text"
      crumbs={[{ label: t('groups.desk.nav'), to: '/groups' }]}
    >
      <form onSubmit={form.submit(inputOf)}>
        <Stack>
          <FormProblem form={form} />
          <Panel>
            <Stack>
              <GroupFields form={form} />
            </Stack>
          </Panel>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => go('/groups')}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('groups.desk.new.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
