import { Panel } from '../../../../shell/ui/Panel.tsx'
import { ReasonTree } from '../../../../shell/ui/ReasonTree.tsx'
import { useWords } from '../../../../shell/words.ts'
import { GroupFrame } from './GroupFrame.tsx'

const verbs = ['see', 'manage', 'mail'] as const

/** What one may do with the group oneself. */
export function GroupAccess() {
  const { t } = useWords()
  return (
    <GroupFrame>
      {(group) => (
        <Panel title={t('groups.desk.access.mine')}>
          <ReasonTree
            reasons={verbs.map((verb) => ({
              kind: 'fact',
              says: `groups.desk.access.${verb}`,
              holds: group.can[verb] === true,
            }))}
          />
        </Panel>
      )}
    </GroupFrame>
  )
}
