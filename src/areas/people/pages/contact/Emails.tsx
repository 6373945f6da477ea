import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { CopyText } from '../../../../shell/ui/CopyText.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addEmail } from '../../emails/add.ts'
import type { editEmail } from '../../emails/edit.ts'
import type { removeEmail } from '../../emails/remove.ts'
import type { setPrimaryEmail } from '../../emails/set-primary.ts'
import { ContactEntry } from './ContactEntry.tsx'
import { ContactGroup } from './ContactGroup.tsx'
import { LineForm, type TypedLine } from './LineForm.tsx'
import { personChanged, type Reachable, sayProblem } from './reachable.ts'

/** The addresses of a person: to which we write first, which are not proven theirs, which bounce. */
export function Emails({ person }: { person: Reachable }) {
  const { t } = useWords()
  const mayEdit = useCan()('edit', person)
  const { id } = person
  const remove = useWrite<typeof removeEmail>('DELETE /people/:id/emails/:email', { refresh: personChanged })
  const prefer = useWrite<typeof setPrimaryEmail>('PUT /people/:id/primary-email', { refresh: personChanged })
  const isChoice = person.emails.length > 1
  const may = (run: () => void) => (mayEdit ? run : undefined)
  const mayPrefer = (run: () => void) => (isChoice ? may(run) : undefined)
  return (
    <ContactGroup
      title={t('people.contact.emails')}
      adds={t('people.contact.add-email')}
      add={mayEdit ? (close) => <EmailForm id={id} close={close} /> : undefined}
    >
      {person.emails.map((email) => (
        <ContactEntry
          key={email.id}
          shows={<CopyText text={email.address} />}
          name={email.address}
          label={email.label}
          isPrimary={isChoice && email.isPrimary}
          marks={<EmailMarks email={email} />}
          prefer={email.isProven ? mayPrefer(() => prefer.mutate({ id, email: email.id }, sayProblem(t))) : undefined}
          remove={may(() => remove.mutate({ id, email: email.id }, sayProblem(t)))}
          edit={mayEdit ? (close) => <EmailForm id={id} email={email} close={close} /> : undefined}
        />
      ))}
    </ContactGroup>
  )
}

type Email = Reachable['emails'][number]

function EmailMarks({ email }: { email: Email }) {
  const { t } = useWords()
  return (
    <>
      {!email.isProven && <StatusBadge tone="warn">{t('people.contact.unproven')}</StatusBadge>}
      {email.bounces && <StatusBadge tone="bad">{t('people.contact.bounces')}</StatusBadge>}
    </>
  )
}

function EmailForm({ id, email, close }: { id: number; email?: Email; close: () => void }) {
  const { t } = useWords()
  const edit = useWrite<typeof editEmail>('PATCH /people/:id/emails/:email', { refresh: personChanged, done: close })
  const add = useWrite<typeof addEmail>('POST /people/:id/emails', { refresh: personChanged, done: close })
  const mutate = (typed: TypedLine) =>
    email
      ? edit.mutate({ id, email: email.id, address: typed.text, label: typed.label })
      : add.mutate({ id, address: typed.text, label: typed.label })
  return (
    <LineForm
      field="address"
      keyboard="email"
      says={t('people.contact.email')}
      first={{ text: email?.address ?? '', label: email?.label ?? null }}
      sender={{ ...(email ? edit : add), mutate }}
      close={close}
    />
  )
}
