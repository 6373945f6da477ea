import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { refuseRequest } from '../requests/refuse.ts'
import { type Request, requestsChanged } from './request.ts'

/** Refuses a request; the reason is read by the one who asked. */
export function RefuseForm({ request, close }: { request: Request; close: () => void }) {
  const { t } = useWords()
  const { id, name, version } = request
  const refusing = useWrite<typeof refuseRequest>('POST /access-requests/:id/refusal', {
    refresh: requestsChanged,
    done: () => notify.good(t('registration.decide.refused', { name })),
  })
  const form = useForm({ reason: '' }, refusing)
  return (
    <form onSubmit={form.submit(({ reason }) => ({ id, version, reason }))}>
      <Stack gap="sm" maw="26rem">
        <FormProblem form={form} />
        <TextInput
          label={t('registration.decide.reason')}
          description={t('registration.decide.reason-says')}
          {...form.field('reason')}
        />
        <Group gap="xs">
          <Button type="submit" color="clay" loading={form.isSending}>
            {t('registration.decide.refuse')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
