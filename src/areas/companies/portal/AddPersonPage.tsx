import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { Problem } from '../../../shell/problem.ts'
import { useGo } from '../../../shell/use-address.ts'
import { useForm } from '../../../shell/use-form.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { CreatePerson, Invite } from './endpoints.ts'
import { ForManagers } from './ForManagers.tsx'
import { LevelField } from './LevelField.tsx'
import { useLevelsToGive } from './use-my-company.ts'

/** Adds somebody to one's own company, and invites them if that is wished (GT-14, GT-25, GT-28, AT-35). */
export function AddPersonPage() {
  const { t } = useWords()
  return (
    <ForManagers>
      {(company) => (
        <Page title={t('companies.portal.add')} width="text" crumbs={[{ label: company.name, to: '/company' }]}>
          <AddPersonForm company={company.id} />
        </Page>
      )}
    </ForManagers>
  )
}

function AddPersonForm({ company }: { company: number }) {
  const { t } = useWords()
  const go = useGo()
  const levels = useLevelsToGive(company)
  const [isInviting, setInviting] = useState(true)
  const invite = useWrite<Invite>('POST /people/:id/invitation', { refresh: [['person']] })
  const create = useWrite<CreatePerson>('POST /people', {
    refresh: [['person']],
    done: ({ id }, { name }) => added(id, name),
  })
  const form = useForm({ name: '', email: '', title: '', phone: '', level: '' }, create)
  // The lowest level: the least that can be given.
  const level = form.values.level || String(levels[0]?.id ?? 'none')
  const willInvite = isInviting && form.values.email.trim() !== '' && level !== 'none'
  const sender = form.submit(({ name, email, title, phone }) => ({
    name,
    title,
    emails: email.trim() === '' ? [] : [email.trim()],
    phones: phone.trim() === '' ? [] : [phone.trim()],
    level: level === 'none' ? null : Number(level),
  }))
  const added = (id: number, name: string) => {
    const open = () => go(`/company/people/${id}`, 'replace')
    if (!willInvite) {
      notify.good(t('companies.portal.added', { name }))
      return open()
    }
    invite.mutate(
      { id },
      {
        onSuccess: () => notify.good(t('companies.portal.added-invited', { name })),
        // The person is there all the same; their page has the button to try again.
        onError: (error) => notify.bad(t('companies.portal.added-not-invited', { name, why: error.message })),
        onSettled: open,
      },
    )
  }
  const emailError =
    create.error instanceof Problem ? (create.error.fields['emails.0'] ?? create.error.fields['emails']) : undefined
  const phoneError = create.error instanceof Problem ? create.error.fields['phones.0'] : undefined
  return (
    <form onSubmit={sender}>
      <Stack>
        <FormProblem form={form} />
        <Panel>
          <Stack>
            <TextInput
              {...form.field('name')}
              required
              size="md"
              maxLength={120}
              label={t('companies.portal.name')}
              autoComplete="off"
            />
            <TextInput
              {...form.field('email')}
              size="md"
              type="email"
              label={t('companies.portal.email')}
              error={emailError}
              autoComplete="off"
            />
            <TextInput {...form.field('title')} size="md" label={t('companies.portal.title')} autoComplete="off" />
            <TextInput
              {...form.field('phone')}
              size="md"
              type="tel"
              label={t('companies.portal.phone')}
              error={phoneError}
              autoComplete="off"
            />
            <LevelField levels={levels} value={level} onChange={(next) => form.set('level', next)} />
            <Checkbox
              label={t('companies.portal.invite-too')}
              description={t('companies.portal.invite-too-says')}
              checked={isInviting}
              onChange={(event) => setInviting(event.currentTarget.checked)}
            />
          </Stack>
        </Panel>
        <Group justify="flex-end">
          <Button variant="default" size="md" onClick={() => go('/company')}>
            {t('companies.portal.cancel')}
          </Button>
          <Button type="submit" size="md" loading={create.isPending || invite.isPending}>
            {t('companies.portal.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
