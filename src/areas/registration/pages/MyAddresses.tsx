import { Button, Group, Text, TextInput } from '@mantine/core'
import { useRead, useWrite } from '../../../shell/ask.ts'
import { useMe } from '../../../shell/me.ts'
import { notify } from '../../../shell/notify.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { addEmail } from '../../people/emails/add.ts'
import type { readPersonForPortal } from '../../people/for-portal/read.ts'
import { MyAddress } from './MyAddress.tsx'
import classes from './MyAddresses.module.css'

/** One's own addresses: which one mail goes to, which are proven, and a further one. */
export function MyAddresses() {
  const { t } = useWords()
  const id = useMe().person?.id ?? 0
  const mine = useRead<typeof readPersonForPortal>(['person', String(id)], 'GET /portal/people/:id', { id })
  return (
    <Panel title={t('registration.addresses.title')}>
      <Text size="sm" c="dimmed">
        {t('registration.addresses.lead')}
      </Text>
      <Ready query={mine}>
        {({ emails }) => (
          <ul className={classes.lines}>
            {emails.map((email) => (
              <MyAddress key={email.id} person={id} email={email} />
            ))}
          </ul>
        )}
      </Ready>
      <AddAddress person={id} />
    </Panel>
  )
}

function AddAddress({ person }: { person: number }) {
  const { t } = useWords()
  const adding = useWrite<typeof addEmail>('POST /people/:id/emails', {
    refresh: [['person']],
    done: ({ isProven }) => {
      form.clear()
      notify.good(t(isProven ? 'registration.addresses.added' : 'registration.addresses.added-unproven'))
    },
  })
  const form = useForm({ address: '' }, adding)
  return (
    <form onSubmit={form.submit(({ address }) => ({ id: person, address: address.trim() }))} noValidate>
      <FormProblem form={form} />
      <Group gap="xs" align="flex-end">
        <TextInput
          {...form.field('address')}
          type="email"
          label={t('registration.addresses.add-label')}
          className={classes.field}
          autoComplete="off"
        />
        <Button type="submit" variant="default" loading={form.isSending} disabled={form.values.address.trim() === ''}>
          {t('registration.addresses.add')}
        </Button>
      </Group>
    </form>
  )
}
