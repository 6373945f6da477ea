import { Button, Grid, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useRead, useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { useGo, useParam } from '../../../shell/use-address.ts'
import { useForm } from '../../../shell/use-form.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { NotFoundView } from '../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { RichEditor } from '../../../shell/ui/RichEditor.tsx'
import { useWords } from '../../../shell/words.ts'
import type { readGroup } from '../../groups/read.ts'
import type { readReceivers } from '../preview.ts'
import type { sendBroadcast } from '../send.ts'
import { Receivers } from './Receivers.tsx'

/** Writes a mail to everybody in a group, beside the list of who gets it and who does not. */
export function WriteToGroup() {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Write id={Number(id)} /> : <NotFoundView />
}

function Write({ id }: { id: number }) {
  const { t } = useWords()
  const go = useGo()
  const group = useRead<typeof readGroup>(['group', id], 'GET /groups/:id', { id })
  const receivers = useRead<typeof readReceivers>(['group', id, 'receivers'], 'GET /groups/:id/receivers', { id })
  const send = useWrite<typeof sendBroadcast>('POST /groups/:id/broadcasts', {
    refresh: [['group', id]],
    done: ({ receives }) => {
      notify.good(t('broadcasts.desk.sent', { count: receives }))
      go(`/groups/${id}`, 'replace')
    },
  })
  const form = useForm({ subject: '', html: '' }, send)
  const count = receivers.data?.receives ?? 0
  return (
    <Ready query={group}>
      {({ name }) => (
        <Page
          title={t('broadcasts.desk.write-to', { name })}
          kind="group"
          lead={t('broadcasts.desk.lead')}
          crumbs={[
            { label: t('groups.desk.nav'), to: '/groups' },
            { label: name, to: `/groups/${id}` },
          ]}
        >
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, md: 8 }}>
              <form onSubmit={form.submit((values) => ({ id, ...values }))}>
                <FormProblem form={form} />
                <Panel>
                  <Stack>
                    <TextInput
                      required
                      maxLength={200}
                      label={t('broadcasts.desk.subject')}
                      {...form.field('subject')}
                    />
                    <div>
                      <Input.Label required>{t('broadcasts.desk.text')}</Input.Label>
                      <RichEditor label={t('broadcasts.desk.text')} {...form.pick('html')} />
                    </div>
                    <Group justify="space-between">
                      <Text size="sm" c="dimmed">
                        {t('broadcasts.desk.each-own')}
                      </Text>
                      <Button
                        type="submit"
                        loading={form.isSending}
                        disabled={count === 0}
                        rightSection={<IconSend size={16} />}
                      >
                        {t('broadcasts.desk.send', { count })}
                      </Button>
                    </Group>
                  </Stack>
                </Panel>
              </form>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 4 }}>
              <Ready query={receivers}>{(who) => <Receivers who={who} />}</Ready>
            </Grid.Col>
          </Grid>
        </Page>
      )}
    </Ready>
  )
}
