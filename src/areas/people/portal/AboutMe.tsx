import { useRead } from '../../../shell/ask.ts'
import { useMe } from '../../../shell/me.ts'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { useWords } from '../../../shell/words.ts'
import type { readPersonForPortal } from '../for-portal/read.ts'
import { AboutMeForm } from './AboutMeForm.tsx'

/** One's own name, language and time zone, on the profile. */
export function AboutMe() {
  const { t } = useWords()
  const me = useMe()
  const id = String(me.person?.id ?? 0)
  const mine = useRead<typeof readPersonForPortal>(['person', id], 'GET /portal/people/:id', { id })
  return (
    <Panel title={t('people.portal.title')}>
      <Ready query={mine}>{(person) => <AboutMeForm key={person.version} person={person} />}</Ready>
    </Panel>
  )
}
