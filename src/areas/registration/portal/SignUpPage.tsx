import { Alert, Anchor, Button, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import { useRead, useWrite } from '../../../shell/ask.ts'
import { Doorway } from '../../../shell/ui/Doorway.tsx'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { requestSignUp } from '../links/request-sign-up.ts'
import type { readPolicy } from '../read-policy.ts'

/** Where whoever has no way in asks for one. What it says afterwards is the same whoever has the address. */
export function SignUpPage() {
  const { t } = useWords()
  const query = useRead<typeof readPolicy>(['registration'], 'GET /registration', {})
  const policy = query.data?.isOpen === false ? 'shut' : query.data?.policy
  return (
    <Doorway
      title={t(policy === 'closed' ? 'registration.sign-up.ask-title' : 'registration.sign-up.title')}
      lead={policy && t(`registration.sign-up.lead-${policy}`)}
    >
      <Stack gap="lg">
        <Ready query={query}>{({ isOpen }) => isOpen && <SignUpForm />}</Ready>
        <Text size="sm" c="dimmed">
          <Sentence
            of="registration.sign-up.known"
            parts={{
              link: (
                <Anchor component={GoLink} to="/sign-in" underline="always">
                  {t('registration.sign-up.sign-in')}
                </Anchor>
              ),
            }}
          />
        </Text>
      </Stack>
    </Doorway>
  )
}

function SignUpForm() {
  const { t, language } = useWords()
  const asking = useWrite<typeof requestSignUp>('POST /registrations')
  const form = useForm({ name: '', address: '', message: '' }, asking)
  if (asking.isSuccess) return <Sent address={form.values.address} again={() => asking.reset()} />
  return (
    <form onSubmit={form.submit((values) => ({ ...values, address: values.address.trim(), language }))} noValidate>
      <Stack gap="md">
        <FormProblem form={form} />
        <TextInput
          {...form.field('name')}
          size="md"
          label={t('registration.sign-up.name')}
          autoComplete="name"
          autoFocus
        />
        <TextInput
          {...form.field('address')}
          size="md"
          type="email"
          inputMode="email"
          label={t('registration.sign-up.address')}
          autoComplete="email"
        />
        <Textarea
          {...form.field('message')}
          size="md"
          autosize
          minRows={2}
          maxRows={8}
          label={t('registration.sign-up.message')}
          description={t('registration.sign-up.message-says')}
        />
        <Button type="submit" size="md" fullWidth loading={asking.isPending}>
          {t('registration.sign-up.send')}
        </Button>
      </Stack>
    </form>
  )
}

function Sent({ address, again }: { address: string; again: () => void }) {
  const { t } = useWords()
  return (
    <Stack gap="md" role="status">
      <Alert icon={<IconMailCheck size={22} stroke={1.5} />} title={t('registration.sign-up.sent-title')}>
        <Sentence of="registration.sign-up.sent" parts={{ address: <b>{address.trim()}</b> }} />
      </Alert>
      <Text size="sm" c="dimmed">
        {t('registration.sign-up.sent-late')}
      </Text>
      <Anchor component="button" type="button" size="sm" ta="start" onClick={again}>
        {t('registration.sign-up.again')}
      </Anchor>
    </Stack>
  )
}
