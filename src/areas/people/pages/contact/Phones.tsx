import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { CopyText } from '../../../../shell/ui/CopyText.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addPhone } from '../../phones/add.ts'
import type { editPhone } from '../../phones/edit.ts'
import type { removePhone } from '../../phones/remove.ts'
import type { setPrimaryPhone } from '../../phones/set-primary.ts'
import { ContactEntry } from './ContactEntry.tsx'
import { ContactGroup } from './ContactGroup.tsx'
import { LineForm, type TypedLine } from './LineForm.tsx'
import { personChanged, type Reachable, sayProblem } from './reachable.ts'

/** The numbers of a person, and which is called first. */
export function Phones({ person }: { person: Reachable }) {
  const { t } = useWords()
  const mayEdit = useCan()('edit', person)
  const { id } = person
  const remove = useWrite<typeof removePhone>('DELETE /people/:id/phones/:phone', { refresh: personChanged })
  const prefer = useWrite<typeof setPrimaryPhone>('PUT /people/:id/primary-phone', { refresh: personChanged })
  const isChoice = person.phones.length > 1
  const may = (run: () => void) => (mayEdit ? run : undefined)
  const mayPrefer = (run: () => void) => (isChoice ? may(run) : undefined)
  return (
    <ContactGroup
      title={t('people.contact.phones')}
      adds={t('people.contact.add-phone')}
      add={mayEdit ? (close) => <PhoneForm id={id} close={close} /> : undefined}
    >
      {person.phones.map((phone) => (
        <ContactEntry
          key={phone.id}
          shows={<CopyText text={phone.number} />}
          name={phone.number}
          label={phone.label}
          isPrimary={isChoice && phone.isPrimary}
          prefer={mayPrefer(() => prefer.mutate({ id, phone: phone.id }, sayProblem(t)))}
          remove={may(() => remove.mutate({ id, phone: phone.id }, sayProblem(t)))}
          edit={mayEdit ? (close) => <PhoneForm id={id} phone={phone} close={close} /> : undefined}
        />
      ))}
    </ContactGroup>
  )
}

type PhoneFormProps = { id: number; phone?: Reachable['phones'][number]; close: () => void }

function PhoneForm({ id, phone, close }: PhoneFormProps) {
  const { t } = useWords()
  const add = useWrite<typeof addPhone>('POST /people/:id/phones', { refresh: personChanged, done: close })
  const edit = useWrite<typeof editPhone>('PATCH /people/:id/phones/:phone', { refresh: personChanged, done: close })
  const mutate = ({ text, label }: TypedLine) =>
    phone ? edit.mutate({ id, phone: phone.id, number: text, label }) : add.mutate({ id, number: text, label })
  return (
    <LineForm
      field="number"
      keyboard="tel"
      says={t('people.contact.phone')}
      first={{ text: phone?.number ?? '', label: phone?.label ?? null }}
      sender={{ ...(phone ? edit : add), mutate }}
      close={close}
    />
  )
}
