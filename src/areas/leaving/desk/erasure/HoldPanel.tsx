import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { liftHold } from '../../hold/lift-hold.ts'
import type { placeHold } from '../../hold/place-hold.ts'
import { type Plan, partingChanged } from '../plan.ts'

/** The hold that keeps everything of a person, with its reason: placed here, lifted here. */
export function HoldPanel({ plan }: { plan: Plan }) {
  const { t } = useWords()
  return (
    <Panel title={t('leaving.desk.hold.title')}>{plan.onHold ? <Lift plan={plan} /> : <Place plan={plan} />}</Panel>
  )
}

function Lift({ plan }: { plan: Plan }) {
  const { t } = useWords()
  const lift = useWrite<typeof liftHold>('DELETE /people/:id/hold', {
    refresh: partingChanged,
    done: () => notify.good(t('leaving.desk.hold.lifted')),
  })
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t('leaving.desk.hold.lasts', { name: plan.name })}</Text>
      {lift.error && <ErrorView error={lift.error} />}
      <Button
        variant="default"
        leftSection={<IconLockOpen size={16} />}
        loading={lift.isPending}
        onClick={() => lift.mutate({ id: plan.id })}
      >
        {t('leaving.desk.hold.lift')}
      </Button>
    </Stack>
  )
}

function Place({ plan }: { plan: Plan }) {
  const { t } = useWords()
  const place = useWrite<typeof placeHold>('POST /people/:id/hold', {
    refresh: partingChanged,
    done: () => notify.good(t('leaving.desk.hold.placed')),
  })
  const form = useForm({ reason: '' }, place)
  return (
    <form onSubmit={form.submit(({ reason }) => ({ id: plan.id, reason }))}>
      <Stack gap="sm">
        <Text size="sm">{t('leaving.desk.hold.says')}</Text>
        <FormProblem form={form} />
        <Group align="flex-end" gap="sm">
          <TextInput flex={1} miw="14rem" label={t('leaving.desk.hold.reason')} {...form.field('reason')} />
          <Button
            type="submit"
            variant="default"
            leftSection={<IconLock size={16} />}
            loading={form.isSending}
            disabled={form.values.reason.trim() === ''}
          >
            {t('leaving.desk.hold.place')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
