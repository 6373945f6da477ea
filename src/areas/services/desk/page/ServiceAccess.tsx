import { Panel } from '../../../../shell/ui/Panel.tsx'
import { ReasonTree } from '../../../../shell/ui/ReasonTree.tsx'
import { useWords } from '../../../../shell/words.ts'
import { ServiceFrame } from './ServiceFrame.tsx'

const verbs = ['know', 'manage'] as const

/** What one may do with the service oneself. */
export function ServiceAccess() {
  const { t } = useWords()
  return (
    <ServiceFrame>
      {(service) => (
        <Panel title={t('services.desk.access.mine')}>
          <ReasonTree
            reasons={verbs.map((verb) => ({
              kind: 'fact',
              says: `services.desk.access.${verb}`,
              holds: service.can[verb] === true,
            }))}
          />
        </Panel>
      )}
    </ServiceFrame>
  )
}
