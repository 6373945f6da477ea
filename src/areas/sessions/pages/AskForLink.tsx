import { Button, Stack, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useWrite } from '../../../shell/ask.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { requestLink } from '../links/request-link.ts'
import { LinkSent } from './LinkSent.tsx'

type AskForLinkProps = { purpose: 'magic' | 'reset'; turn: (way: 'password') => void }

/** Asks for a link by mail. What it says afterwards is the same whether anybody has that address. */
export function AskForLink({ purpose, turn }: AskForLinkProps) {
  const { t } = useWords()
  const asking = useWrite<typeof requestLink>('POST /sign-in-links')
  const form = useForm({ address: '' }, asking)
  if (asking.isSuccess) return <LinkSent address={form.values.address} again={() => asking.reset()} />
  return (
    <form onSubmit={form.submit(({ address }) => ({ address: address.trim(), purpose }))} noValidate>
      <Stack gap="md">
        <FormProblem form={form} />
        <TextInput
          {...form.field('address')}
          size="md"
          type="email"
          inputMode="email"
          label={t('sessions.sign-in.address')}
          placeholder={t('sessions.sign-in.address-sample')}
          autoComplete="username"
          autoFocus
        />
        <Button type="submit" size="md" fullWidth loading={asking.isPending}>
          {t(purpose === 'reset' ? 'sessions.sign-in.send-reset' : 'sessions.sign-in.send-link')}
        </Button>
        <Button
          variant="default"
          size="md"
          fullWidth
          leftSection={<IconLock size={18} stroke={1.6} />}
          onClick={() => turn('password')}
        >
          {t('sessions.sign-in.to-password')}
        </Button>
      </Stack>
    </form>
  )
}
