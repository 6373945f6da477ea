import { FactList } from '../../../../shell/ui/FactList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { TeamRole } from '../team.ts'

const blocks = ['mine', 'others', 'unassigned'] as const
const rights = ['view', 'update', 'action'] as const

/** What a team role gives on one's own tickets of the team, on others', on nobody's. */
export function TeamRoleRights({ role }: { role: TeamRole }) {
  const { t, language } = useWords()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <FactList
      facts={[
        ...blocks.map((block) => ({
          label: t(`teams.desk.access.block.${block}`),
          value: list.format(
            rights
              .filter((right) => role.rights[block].includes(right))
              .map((right) => t(`teams.desk.access.right.${right}`)),
          ),
        })),
        {
          label: t('teams.desk.access.work'),
          value: t(role.canBeAssigned ? 'teams.desk.access.yes' : 'teams.desk.access.no'),
        },
      ]}
    />
  )
}
