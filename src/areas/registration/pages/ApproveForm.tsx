import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import type { PickOption } from '../../../shell/face.ts'
import { notify } from '../../../shell/notify.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { approveRequest } from '../requests/approve.ts'
import { type DecideTools, type Request, requestsChanged } from './request.ts'

type Values = { company: PickOption | null; level: string }

/** Lets somebody in: on the desk to a company, everywhere at a level one may give. */
export function ApproveForm({ request, tools, close }: { request: Request; tools: DecideTools; close: () => void }) {
  const { t } = useWords()
  const { id, name, company, level, version, kind } = request
  const approving = useWrite<typeof approveRequest>('POST /access-requests/:id/approval', {
    refresh: requestsChanged,
    done: () =>
      notify.good(t(kind === 'level' ? 'registration.decide.granted' : 'registration.decide.approved', { name })),
  })
  const first: Values = {
    company: company && { value: String(company.id), label: company.name, kind: 'company' },
    level: tools.levels.some((one) => one.id === level?.id) ? String(level?.id) : '',
  }
  const form = useForm<Values, Parameters<typeof approving.mutate>[0]>(first, approving)
  const picked = form.pick('company')
  // Without a company there is no level to give: they ask for themselves.
  const hasLevel = !tools.companyField || kind === 'level' || picked.value !== null
  const send = form.submit((values) => ({
    id,
    version,
    ...(tools.companyField ? { company: values.company ? Number(values.company.value) : null } : {}),
    ...(values.level === '' || !hasLevel ? {} : { level: Number(values.level) }),
  }))
  return (
    <form onSubmit={send}>
      <Stack gap="sm" maw="26rem">
        <FormProblem form={form} />
        {kind !== 'level' && tools.companyField?.(picked.value, picked.onChange, picked.error)}
        {hasLevel && (
          <NativeSelect
            label={t('registration.decide.level')}
            data={[
              kind === 'level'
                ? { value: '', label: t('registration.decide.level-choose'), disabled: true }
                : { value: '', label: t('registration.decide.level-usual') },
              ...tools.levels.map((one) => ({ value: String(one.id), label: one.name })),
            ]}
            {...form.field('level')}
          />
        )}
        <Group gap="xs">
          <Button type="submit" loading={form.isSending}>
            {t(kind === 'level' ? 'registration.decide.grant' : 'registration.decide.approve')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
