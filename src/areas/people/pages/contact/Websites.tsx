import { Anchor } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addWebsite } from '../../websites/add.ts'
import type { editWebsite } from '../../websites/edit.ts'
import type { removeWebsite } from '../../websites/remove.ts'
import { ContactEntry } from './ContactEntry.tsx'
import { ContactGroup } from './ContactGroup.tsx'
import { LineForm, type TypedLine } from './LineForm.tsx'
import { personChanged, type Reachable, sayProblem } from './reachable.ts'

/** Where a person is found on the web. */
export function Websites({ person }: { person: Reachable }) {
  const { t } = useWords()
  const mayEdit = useCan()('edit', person)
  const { id } = person
  const remove = useWrite<typeof removeWebsite>('DELETE /people/:id/websites/:website', { refresh: personChanged })
  return (
    <ContactGroup
      title={t('people.contact.websites')}
      adds={t('people.contact.add-website')}
      add={mayEdit ? (close) => <WebsiteForm id={id} close={close} /> : undefined}
    >
      {person.websites.map((website) => (
        <ContactEntry
          key={website.id}
          shows={
            <Anchor href={website.url} target="_blank" rel="noopener noreferrer" size="sm">
              {website.url.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
            </Anchor>
          }
          name={website.url}
          label={website.label}
          remove={mayEdit ? () => remove.mutate({ id, website: website.id }, sayProblem(t)) : undefined}
          edit={mayEdit ? (close) => <WebsiteForm id={id} website={website} close={close} /> : undefined}
        />
      ))}
    </ContactGroup>
  )
}

type WebsiteFormProps = { id: number; website?: Reachable['websites'][number]; close: () => void }

function WebsiteForm({ id, website, close }: WebsiteFormProps) {
  const { t } = useWords()
  const add = useWrite<typeof addWebsite>('POST /people/:id/websites', { refresh: personChanged, done: close })
  const edit = useWrite<typeof editWebsite>('PATCH /people/:id/websites/:website', {
    refresh: personChanged,
    done: close,
  })
  const mutate = ({ text, label }: TypedLine) => {
    const url = /^https?:\/\//i.test(text) ? text : `https://${text}`
    return website ? edit.mutate({ id, website: website.id, url, label }) : add.mutate({ id, url, label })
  }
  return (
    <LineForm
      field="url"
      keyboard="url"
      says={t('people.contact.website')}
      first={{ text: website?.url ?? 'https://', label: website?.label ?? null }}
      sender={{ ...(website ? edit : add), mutate }}
      close={close}
    />
  )
}
