import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { createPerson } from '../../create.ts'
import type { Invite } from '../login/endpoints.ts'
import { useLevels } from '../memberships/use-levels.ts'
import { personChanged } from '../person.ts'

/** Named as the server names them, so that its sentences find their fields. */
type Values = {
  name: string
  'emails.0': string
  'phones.0': string
  title: string
  company: PickOption | null
  level: string
  code: string
  invite: boolean
}
const empty: Values = {
  name: '',
  'emails.0': '',
  'phones.0': '',
  title: '',
  company: null,
  level: '',
  code: '',
  invite: false,
}

/** Adds a person: a name is enough. The company is found by the address when none is chosen. */
export function NewPerson() {
  const { t } = useWords()
  const go = useGo()
  const companies = useRegistry().pick('company')
  const levels = useLevels().filter((level) => level.can['hand-out'])
  const invite = useWrite<Invite>('POST /people/:id/invitation', {
    refresh: personChanged,
    done: () => notify.good(t('people.desk.new.invited')),
  })
  const create = useWrite<typeof createPerson>('POST /people', {
    refresh: personChanged,
    done: ({ id }) => {
      notify.good(t('people.desk.new.done'))
      const open = () => go(`/people/${id}`)
      if (!form.values.invite || form.values['emails.0'].trim() === '') return open()
      // Where that fails the person is added all the same, and their page offers to invite them again.
      const fail = (error: Error) => notify.bad(explainProblem(error, t).happened)
      return invite.mutate({ id }, { onError: fail, onSettled: open })
    },
  })
  const form = useForm<Values, Parameters<typeof create.mutate>[0]>(empty, create)
  const send = form.submit((values) => ({
    name: values.name,
    emails: some(values['emails.0']),
    phones: some(values['phones.0']),
    ...(values.title.trim() === '' ? {} : { title: values.title.trim() }),
    ...(values.code.trim() === '' ? {} : { code: values.code.trim() }),
    ...(values.company ? { company: Number(values.company.value) } : {}),
    ...(values.level === '' ? {} : { level: values.level === 'none' ? null : Number(values.level) }),
  }))
  return (
    <Page
      title={t('people.desk.new.title')}
      kind="person"
      width="text"
      crumbs={[{ label: t('people.desk.many'), to: '/people' }]}
    >
      <form onSubmit={send}>
        <FormProblem form={form} />
        <Panel>
          <Stack gap="md">
            <TextInput required label={t('people.desk.field.name')} {...form.field('name')} />
            <TextInput
              type="email"
              label={t('people.desk.field.email')}
              description={t('people.desk.new.email-says')}
              {...form.field('emails.0')}
            />
            <TextInput type="tel" label={t('people.desk.field.phone')} {...form.field('phones.0')} />
            <TextInput label={t('people.desk.field.title')} {...form.field('title')} />
            {companies && (
              <PickList
                label={t('people.desk.field.company')}
                placeholder={t('people.desk.new.company-usual')}
                {...form.pick('company')}
                search={companies.search}
              />
            )}
            <NativeSelect
              label={t('people.desk.memberships.level')}
              description={t('people.desk.new.level-says')}
              data={[
                { value: '', label: t('people.desk.new.level-usual') },
                ...levels.map((level) => ({ value: String(level.id), label: level.name })),
                { value: 'none', label: t('people.desk.memberships.no-portal') },
              ]}
              {...form.field('level')}
            />
            <Can do="people.invite">
              <Checkbox
                label={t('people.desk.new.invite')}
                description={t('people.desk.new.invite-says')}
                {...form.tick('invite')}
              />
            </Can>
            <TextInput
              label={t('people.desk.field.code')}
              description={t('people.desk.new.code-says')}
              {...form.field('code')}
            />
          </Stack>
        </Panel>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => go('/people')}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={form.isSending || invite.isPending}>
            {t('people.desk.new.add')}
          </Button>
        </Group>
      </form>
    </Page>
  )
}

const some = (typed: string) => (typed.trim() === '' ? [] : [typed.trim()])
