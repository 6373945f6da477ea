import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { removeAddress } from '../../postal/remove.ts'
import type { setPrimaryAddress } from '../../postal/set-primary.ts'
import { AddressForm } from './AddressForm.tsx'
import { ContactEntry } from './ContactEntry.tsx'
import { ContactGroup } from './ContactGroup.tsx'
import { envelopeOf } from './envelope.ts'
import { personChanged, type Reachable, sayProblem } from './reachable.ts'

type AddressesProps = {
  person: Reachable
  /** The place at which they are found when no address of their own says otherwise. */
  site?: { name: string; address: string } | undefined
}

/** Where letters to a person go; without an address of their own, to the place they are linked to. */
export function Addresses({ person, site }: AddressesProps) {
  const { t, language } = useWords()
  const mayEdit = useCan()('edit', person)
  const { id } = person
  const remove = useWrite<typeof removeAddress>('DELETE /people/:id/addresses/:address', { refresh: personChanged })
  const prefer = useWrite<typeof setPrimaryAddress>('PUT /people/:id/primary-address', { refresh: personChanged })
  const isChoice = person.addresses.length > 1
  const may = (run: () => void) => (mayEdit ? run : undefined)
  const mayPrefer = (run: () => void) => (isChoice ? may(run) : undefined)
  const inherited = site && site.address !== '' && !person.addresses.some((each) => each.kind === 'work') ? site : null
  return (
    <ContactGroup
      title={t('people.contact.addresses')}
      adds={t('people.contact.add-address')}
      add={mayEdit ? (close) => <AddressForm id={id} close={close} /> : undefined}
    >
      {[
        ...person.addresses.map((address) => (
          <ContactEntry
            key={address.id}
            shows={envelopeOf(address, language)}
            name={envelopeOf(address, language).replaceAll('\n', ', ')}
            label={[t(`people.contact.kind.${address.kind}`), address.label].filter(Boolean).join(' · ')}
            isPrimary={isChoice && address.isPrimary}
            prefer={mayPrefer(() => prefer.mutate({ id, address: address.id }, sayProblem(t)))}
            remove={may(() => remove.mutate({ id, address: address.id }, sayProblem(t)))}
            edit={mayEdit ? (close) => <AddressForm id={id} address={address} close={close} /> : undefined}
          />
        )),
        ...(inherited
          ? [
              <ContactEntry
                key="site"
                shows={inherited.address}
                name={inherited.address}
                label={t('people.contact.of-site', { name: inherited.name })}
              />,
            ]
          : []),
      ]}
    </ContactGroup>
  )
}
