import { Stack } from '@mantine/core'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { Addresses } from '../../pages/contact/Addresses.tsx'
import { Emails } from '../../pages/contact/Emails.tsx'
import { Phones } from '../../pages/contact/Phones.tsx'
import { Websites } from '../../pages/contact/Websites.tsx'
import type { Person } from '../person.ts'

/** Every way to reach a person (HM-14). */
export function Contact({ person }: { person: Person }) {
  const { t } = useWords()
  return (
    <Panel title={t('people.contact.title')}>
      <Stack gap="md">
        <Emails person={person} />
        <Phones person={person} />
        <Addresses person={person} site={person.sites.find((each) => each.isPrimary)} />
        <Websites person={person} />
      </Stack>
    </Panel>
  )
}
