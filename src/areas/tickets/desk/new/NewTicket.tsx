import { Button, Checkbox, Group, Input, NativeSelect, SimpleGrid, Space, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { useMe } from '../../../../shell/me.ts'
import { notify } from '../../../../shell/notify.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { Slot } from '../../../../shell/slot.tsx'
import { FileDrop } from '../../../../shell/ui/FileDrop.tsx'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { RichEditor } from '../../../../shell/ui/RichEditor.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { openForCustomer } from '../../open.ts'
import type { Priority } from '../../ticket.ts'
import { draftPlace } from '../composer/draft-place.ts'
import { useAttachments } from '../composer/use-attachments.ts'
import { useDraft } from '../composer/use-draft.ts'
import { allPriorities } from '../state-tone.ts'
import { useServices } from '../use-services.ts'
import { aboutOf, fitting } from './about-of.ts'
import { ServiceChoice } from './ServiceChoice.tsx'
import { useLinkedRequester } from './use-linked-requester.ts'

type Values = {
  html: string
  /** Not touched yet: whoever the address names. */
  requester: PickOption | null | undefined
  subject: string
  /** Of the services the requester has; empty for none. */
  service: string
  category: string
  priority: Priority
  team: PickOption | null
  assignee: PickOption | null
  isPrivate: boolean
}
const usual: Omit<Values, 'html'> = {
  requester: undefined,
  subject: '',
  service: '',
  category: '',
  priority: 'normal',
  team: null,
  assignee: null,
  isPrivate: false,
}

/** Opens a ticket for a customer who called or came by. The text is kept as a draft until the ticket is there. */
export function NewTicket() {
  const { t } = useWords()
  const go = useGo()
  const me = useMe()
  const { pick } = useRegistry()
  const { draft, write, change, clear } = useDraft(draftPlace(me.person?.id ?? 0, 'new', 'ticket'))
  const attachments = useAttachments({
    held: draft.files,
    hold: (next) => change((now) => ({ ...now, files: next(now.files) })),
  })
  const open = useWrite<typeof openForCustomer>('POST /tickets', {
    refresh: [['ticket', 'list']],
    done: ({ id }) => {
      clear()
      notify.good(t('tickets.desk.new.done', { id: String(id) }))
      go(`/tickets/${id}`)
    },
  })
  const form = useForm<Values, Parameters<typeof open.mutate>[0]>({ ...usual, html: draft.html }, open)
  const [isAsked, setAsked] = useState(false)
  const linked = useLinkedRequester()
  const requester = form.values.requester === undefined ? linked : form.values.requester
  const services = useServices(requester ? Number(requester.value) : null)
  const chosen = services.find((each) => String(each.id) === form.values.service)
  const priorities = chosen?.priorities ?? allPriorities
  const [people, teams, staff] = [pick('person'), pick('team'), pick('staff')]
  const inputOf = (values: Values) => ({
    subject: values.subject,
    html: values.html,
    requester: Number(requester?.value),
    ...aboutOf(chosen, { category: values.category, priority: values.priority, team: idOf(values.team) }),
    assignee: idOf(values.assignee),
    isPrivate: values.isPrivate,
    files: draft.files.map((file) => file.id),
  })
  const submit = (event: FormEvent) => {
    setAsked(true)
    if (requester) form.submit(inputOf)(event)
    else event.preventDefault()
  }
  const type = (html: string) => {
    write(html)
    form.set('html', html)
  }
  const requesterError = isAsked && !requester ? t('tickets.desk.new.for-missing') : form.pick('requester').error
  return (
    <Page
      title={t('tickets.desk.new.title')}
      kind="ticket"
      width="text"
      crumbs={[{ label: t('tickets.desk.many'), to: '/tickets' }]}
    >
      <form onSubmit={submit}>
        <FormProblem form={form} />
        <Panel>
          <Stack gap="md">
            {people && (
              <PickList
                required
                label={t('tickets.desk.new.for')}
                description={t('tickets.desk.new.for-says')}
                {...form.pick('requester')}
                value={requester}
                error={requesterError}
                search={people.search}
              />
            )}
            {requester && <Slot name="ticket.requester" requester={Number(requester.value)} />}
            <TextInput required maxLength={250} label={t('tickets.desk.field.subject')} {...form.field('subject')} />
            <div>
              <Input.Label required>{t('tickets.desk.new.text')}</Input.Label>
              <RichEditor
                label={t('tickets.desk.new.text')}
                placeholder={t('tickets.desk.new.text-placeholder')}
                {...form.pick('html')}
                onChange={type}
                onFiles={attachments.add}
              />
            </div>
            <FileDrop
              files={attachments.files}
              onFiles={attachments.add}
              onRemove={attachments.remove}
              limit={t('tickets.desk.write.files-limit')}
            />
          </Stack>
        </Panel>
        <Space h="md" />
        <Panel title={t('tickets.desk.new.sort')}>
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <ServiceChoice
              services={services}
              chosen={chosen}
              service={form.pick('service')}
              category={form.pick('category')}
            />
            <NativeSelect
              label={t('tickets.desk.field.priority')}
              data={priorities.map((value) => ({ value, label: t(`tickets.desk.priority.${value}`) }))}
              {...form.field('priority')}
              value={fitting(priorities, form.values.priority)}
            />
            {teams && (
              <PickList
                label={t('tickets.desk.field.team')}
                placeholder={chosen?.defaultTeam?.name ?? t('tickets.desk.no-team')}
                {...form.pick('team')}
                search={teams.search}
              />
            )}
            {staff && (
              <PickList
                label={t('tickets.desk.field.assignee')}
                placeholder={t('tickets.desk.nobody')}
                {...form.pick('assignee')}
                search={staff.search}
              />
            )}
          </SimpleGrid>
          <Checkbox
            mt="md"
            label={t('tickets.desk.private-switch')}
            description={t('tickets.desk.private-says')}
            {...form.tick('isPrivate')}
          />
        </Panel>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => go('/tickets')}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={form.isSending} disabled={attachments.isSending}>
            {t('tickets.desk.new.open')}
          </Button>
        </Group>
      </form>
    </Page>
  )
}

const idOf = (option: PickOption | null) => (option ? Number(option.value) : null)
