import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { useMe } from '../../../shell/me.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { createKey } from '../keys/create-key.ts'

type NewKeyProps = { made: (token: string) => void; cancel: () => void }

const dayMilliseconds = 24 * 60 * 60 * 1000
const lives = ['30', '90', '365', 'never'] as const

/** Makes a key: what it is for, under which hat it acts, how long it holds. */
export function NewKey({ made, cancel }: NewKeyProps) {
  const { t } = useWords()
  const me = useMe()
  const making = useWrite<typeof createKey>('POST /api-keys', {
    refresh: [['key', 'list']],
    done: ({ token }) => made(token),
  })
  const form = useForm({ name: '', hat: me.hat, life: '90', expiresAt: '' }, making)
  const send = form.submit(({ name, hat, life }) => ({ name, hat, expiresAt: expiryOf(life) }))
  return (
    <form onSubmit={send}>
      <Stack gap="sm" maw="26rem">
        <FormProblem form={form} />
        <TextInput
          {...form.field('name')}
          label={t('sessions.profile.keys.name')}
          placeholder={t('sessions.profile.keys.name-sample')}
          autoFocus
        />
        {me.hats.length > 1 && (
          <NativeSelect
            {...form.field('hat')}
            label={t('sessions.profile.keys.hat')}
            data={me.hats.map((hat) => ({ value: hat.key, label: hat.label }))}
          />
        )}
        <NativeSelect
          {...form.field('life')}
          label={t('sessions.profile.keys.life')}
          error={form.field('expiresAt').error}
          data={lives.map((life) => ({ value: life, label: t(`sessions.profile.keys.life-${life}`) }))}
        />
        <Group gap="xs">
          <Button type="submit" loading={making.isPending}>
            {t('sessions.profile.keys.make')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const expiryOf = (days: string): string | null =>
  days === 'never' ? null : new Date(Date.now() + Number(days) * dayMilliseconds).toISOString()
