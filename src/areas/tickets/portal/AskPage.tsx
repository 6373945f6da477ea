import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { FileDrop } from '../../../shell/ui/FileDrop.tsx'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useGo } from '../../../shell/use-address.ts'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { ask } from '../open.ts'
import { useDraft } from './draft.ts'
import { ForCustomers } from './ForCustomers.tsx'
import { MessageField } from './MessageField.tsx'
import { ServiceField, useOwnServices } from './ServiceField.tsx'
import { useUploads } from './use-uploads.ts'
import { WhoWillSee } from './WhoWillSee.tsx'

/** A new question: what it is about, what happened, files. What is written is kept until it is sent. */
export function AskPage() {
  const { t } = useWords()
  return (
    <ForCustomers>
      <Page title={t('tickets.portal.ask.title')} lead={t('tickets.portal.ask.lead')} width="text">
        <AskForm />
      </Page>
    </ForCustomers>
  )
}

function AskForm() {
  const { t } = useWords()
  const go = useGo()
  const uploads = useUploads()
  const [draft, keep, drop] = useDraft('ask', { subject: '', html: '', service: '', category: '' })
  const asking = useWrite<typeof ask>('POST /portal/tickets', {
    refresh: [['ticket', 'list']],
    done: ({ id }) => {
      drop()
      notify.good(t('tickets.portal.ask.sent'))
      go(`/tickets/${id}`, 'replace')
    },
  })
  const form = useForm<typeof draft, Parameters<typeof asking.mutate>[0]>(draft, asking)
  const write = (name: 'subject' | 'html', text: string) => {
    form.set(name, text)
    keep({ [name]: text })
  }
  const canSend = !asking.isPending && !uploads.isBusy
  const services = useOwnServices()
  const about = (one: { service: string; category: string }) => {
    form.set('service', one.service)
    form.set('category', one.category)
    keep(one)
  }
  const inputOf = (values: typeof draft) => {
    const chosen = services.find((each) => String(each.id) === values.service)
    const category = chosen?.categories.find((each) => each === values.category) ?? null
    return { subject: values.subject, html: values.html, service: chosen?.id ?? null, category, files: uploads.ids }
  }
  const send = form.submit(inputOf)
  const subject = form.field('subject')
  return (
    <form onSubmit={send}>
      <Panel>
        <Stack gap="lg">
          <FormProblem form={form} />
          <ServiceField
            services={services}
            service={form.values.service}
            category={form.values.category}
            choose={about}
          />
          <TextInput
            {...subject}
            label={t('tickets.portal.ask.subject')}
            placeholder={t('tickets.portal.ask.subject-sample')}
            maxLength={250}
            onChange={(event) => write('subject', event.currentTarget.value)}
          />
          <div>
            <Text fw={600} mb={4} aria-hidden>
              {t('tickets.portal.ask.text')}
            </Text>
            <MessageField
              label={t('tickets.portal.ask.text')}
              placeholder={t('tickets.portal.ask.text-sample')}
              value={form.values.html}
              onChange={(html) => write('html', html)}
              onSubmit={() => canSend && asking.mutate(inputOf(form.values))}
              onFiles={uploads.add}
              error={form.pick('html').error}
            />
          </div>
          <FileDrop
            files={uploads.files}
            onFiles={uploads.add}
            onRemove={uploads.remove}
            limit={t('tickets.portal.write.limit')}
          />
          <WhoWillSee />
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {draft.subject + draft.html !== '' && t('tickets.portal.write.kept')}
            </Text>
            <Button
              type="submit"
              loading={asking.isPending}
              disabled={uploads.isBusy}
              rightSection={<IconSend size={18} stroke={1.6} />}
            >
              {t('tickets.portal.ask.send')}
            </Button>
          </Group>
        </Stack>
      </Panel>
    </form>
  )
}
