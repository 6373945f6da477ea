import { Stack } from '@mantine/core'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { useWords } from '../../../shell/words.ts'
import { Addresses } from '../pages/contact/Addresses.tsx'
import { Phones } from '../pages/contact/Phones.tsx'
import { Websites } from '../pages/contact/Websites.tsx'
import { useMyRecord } from './use-my-record.ts'

/** One's own numbers and addresses, on the profile (AT-34, HM-14). */
export function ReachMe() {
  const { t } = useWords()
  return (
    <Panel title={t('people.portal.reach')}>
      <Ready query={useMyRecord()}>
        {(person) => (
          <Stack gap="md">
            <Phones person={person} />
            <Addresses person={person} />
            <Websites person={person} />
          </Stack>
        )}
      </Ready>
    </Panel>
  )
}
