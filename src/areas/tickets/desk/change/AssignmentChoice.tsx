import { Button, Group, Stack } from '@mantine/core'
import { IconHandGrab } from '@tabler/icons-react'
import type { PickOption, Picker } from '../../../../shell/face.ts'
import { useMe } from '../../../../shell/me.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Brief } from '../use-ticket.ts'
import type { Assignment, Changeable } from './change.ts'

type AssignmentChoiceProps = {
  tickets: readonly Changeable[]
  value: Assignment
  onChange: (assignment: Assignment) => void
}

/** To which team, to which person; what is left empty stays as it is. */
export function AssignmentChoice({ tickets, value, onChange }: AssignmentChoiceProps) {
  const { t } = useWords()
  const { pick } = useRegistry()
  const me = useMe()
  const noTeam = { value: 'none', label: t('tickets.desk.no-team') }
  const nobody = { value: 'none', label: t('tickets.desk.nobody') }
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm" grow preventGrowOverflow={false}>
        <PickList
          label={t('tickets.desk.field.team')}
          placeholder={nowOf(
            tickets.map((ticket) => ticket.team),
            t,
          )}
          value={optionOf(value.team, noTeam)}
          onChange={(option) => onChange({ ...value, team: briefOf(option) })}
          search={withFirst(noTeam, pick('team'))}
        />
        <PickList
          label={t('tickets.desk.field.assignee')}
          placeholder={nowOf(
            tickets.map((ticket) => ticket.assignee),
            t,
          )}
          value={optionOf(value.assignee, nobody)}
          onChange={(option) => onChange({ ...value, assignee: briefOf(option) })}
          search={withFirst(nobody, pick('staff'))}
        />
      </Group>
      {me.person && value.assignee?.id !== me.person.id && (
        <Group>
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconHandGrab size={15} />}
            onClick={() => onChange({ ...value, assignee: me.person })}
          >
            {t('tickets.desk.change.take')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

const briefOf = (option: PickOption | null): Brief | null | undefined => {
  if (option === null) return undefined
  return option.value === 'none' ? null : { id: Number(option.value), name: option.label }
}

const optionOf = (brief: Brief | null | undefined, none: PickOption): PickOption | null => {
  if (brief === undefined) return null
  return brief === null ? none : { value: String(brief.id), label: brief.name }
}

const withFirst = (first: PickOption, picker: Picker | undefined) => async (text: string, signal: AbortSignal) => {
  const found = (await picker?.search(text, signal)) ?? []
  return text === '' ? [first, ...found] : found
}

/** "Now: Network" when they all have the same, else that each keeps its own. */
function nowOf(all: readonly (Brief | null)[], t: ReturnType<typeof useWords>['t']): string {
  const [first] = all
  const isSame = all.every((each) => each?.id === first?.id)
  return isSame && first ? t('tickets.desk.change.now', { name: first.name }) : t('tickets.desk.change.as-is')
}
