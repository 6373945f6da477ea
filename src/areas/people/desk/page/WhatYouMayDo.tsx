import { Panel } from '../../../../shell/ui/Panel.tsx'
import { ReasonTree } from '../../../../shell/ui/ReasonTree.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Person } from '../person.ts'

const verbs = [
  'know',
  'edit',
  'annotate',
  'manage-memberships',
  'employ',
  'place',
  'invite',
  'deactivate',
  'assign-role',
  'explain',
] as const

/** What the reader may do with this person, as the server's hints say. */
export function WhatYouMayDo({ person }: { person: Person }) {
  const { t } = useWords()
  return (
    <Panel title={t('people.desk.may.title')}>
      <ReasonTree
        reasons={verbs.map((verb) => ({
          kind: 'fact',
          says: `people.desk.may.${verb}`,
          holds: person.can[verb] === true,
        }))}
      />
    </Panel>
  )
}
