import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { askForLevel } from '../requests/ask-for-level.ts'

type AskForMoreProps = { above: readonly { id: number; name: string }[]; close: () => void }

/** Says what one needs and why; the company's contacts and the desk answer. */
export function AskForMore({ above, close }: AskForMoreProps) {
  const { t } = useWords()
  const asking = useWrite<typeof askForLevel>('POST /portal/access-requests', {
    refresh: [['access-request']],
    done: () => {
      notify.good(t('registration.level.asked'))
      close()
    },
  })
  const form = useForm({ level: '', message: '' }, asking)
  const send = form.submit(({ level, message }) => ({ message, ...(level === '' ? {} : { level: Number(level) }) }))
  return (
    <form onSubmit={send}>
      <Stack gap="md" mt="sm" maw="26rem">
        <FormProblem form={form} />
        <NativeSelect
          {...form.field('level')}
          label={t('registration.level.which')}
          data={[
            { value: '', label: t('registration.level.whichever') },
            ...above.map((one) => ({ value: String(one.id), label: one.name })),
          ]}
        />
        <Textarea
          {...form.field('message')}
          autosize
          minRows={2}
          maxRows={8}
          label={t('registration.level.why')}
          description={t('registration.level.why-says')}
        />
        <Group gap="xs">
          <Button type="submit" loading={form.isSending}>
            {t('registration.level.send')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
