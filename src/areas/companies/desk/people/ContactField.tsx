import { ActionIcon, Button, Group, Popover, Stack, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import type { Picker } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { setAccountManager, setBillingContact, setPrimaryContact } from '../../contacts.ts'
import type { Company } from '../company.ts'
import type { Brief } from './endpoints.ts'

type Which = 'primary' | 'billing' | 'account-manager'
type ContactFieldProps = { company: Company; of: Which; person: Brief | null; search: Picker['search'] }

/** One contact by name; behind the pencil another one. */
export function ContactField({ company, of, person, search }: ContactFieldProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const write = useContact(of, () => setOpen(false))
  const set = (chosen: number | null) => write.mutate({ id: company.id, person: chosen })
  const label = t(`companies.desk.contacts.${of}`)
  return (
    <Group gap="xs" wrap="nowrap">
      {person ? (
        <Go to={`/people/${person.id}`}>{person.name}</Go>
      ) : (
        <Text span size="sm" c="dimmed">
          {t('shell.none')}
        </Text>
      )}
      <Can do="manage" of={company}>
        <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom-end" shadow="md" trapFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('companies.desk.contacts.change', { contact: label })}
              onClick={() => setOpen(!isOpen)}
            >
              <IconPencil size={14} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={label}>
            <Stack gap="xs">
              <Text size="xs" c="dimmed">
                {t(`companies.desk.contacts.${of === 'account-manager' ? 'agrees' : 'raises'}`)}
              </Text>
              <PickList
                label={label}
                value={null}
                onChange={(option) => option && set(Number(option.value))}
                search={search}
              />
              {write.error && <ErrorView error={write.error} />}
              {person && (
                <Button size="compact-sm" variant="subtle" onClick={() => set(null)}>
                  {t('companies.desk.contacts.nobody')}
                </Button>
              )}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      </Can>
    </Group>
  )
}

function useContact(of: Which, close: () => void) {
  const { t } = useWords()
  const options = {
    refresh: [['company'], ['person']],
    done: (answer: object) => {
      const isRaised = 'raised' in answer && answer.raised === true
      notify.good(t(isRaised ? 'companies.desk.contacts.raised' : 'companies.desk.saved'))
      close()
    },
  }
  const writes = {
    primary: useWrite<typeof setPrimaryContact>('PUT /companies/:id/primary-contact', options),
    billing: useWrite<typeof setBillingContact>('PUT /companies/:id/billing-contact', options),
    'account-manager': useWrite<typeof setAccountManager>('PUT /companies/:id/account-manager', options),
  }
  return writes[of]
}
