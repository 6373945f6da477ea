import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRead, useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listRoles } from '../../../access/roles/list.ts'
import type { listTeamRoles } from '../../../teams/roles/list.ts'
import type { makeStaff } from '../../staff/make-staff.ts'
import { partingChanged } from '../plan.ts'

type Place = { key: number; team: PickOption | null; teamRole: string }
type Values = { role: string; places: Place[]; invite: boolean }

const empty = (key: number): Place => ({ key, team: null, teamRole: '' })

/** One base role, and a line for each team. The server says which roles one may hand out, and which teams one may fill. */
export function MakeStaffForm({ person }: { person: { id: number; name: string } }) {
  const { t } = useWords()
  const go = useGo()
  const teams = useRegistry().pick('team')
  const roles = useRead<typeof listRoles>(['role', 'list'], 'GET /roles', { limit: 100 })
  const teamRoles = useRead<typeof listTeamRoles>(['team-role', 'list'], 'GET /team-roles', { limit: 100 })
  const offered = (roles.data?.items ?? []).filter((role) => role.can['hand-out'])
  const inTeam = teamRoles.data?.items ?? []
  const make = useWrite<typeof makeStaff>('POST /people/:id/staff', {
    refresh: partingChanged,
    done: ({ invitation }) => {
      notify.good(t(`leaving.desk.make.done-${invitation}`, { name: person.name }))
      go(`/people/${person.id}/access`)
    },
  })
  const first: Values = { role: '', places: [empty(1)], invite: true }
  const form = useForm<Values, Parameters<typeof make.mutate>[0]>(first, make)
  const { places } = form.values
  // The lowest role: the least that can be given.
  const role = form.values.role || String(offered.at(-1)?.id ?? '')
  const usual = String(inTeam.find((each) => each.key === 'member')?.id ?? inTeam[0]?.id ?? '')
  const change = (key: number, part: Partial<Place>) =>
    form.set(
      'places',
      places.map((place) => (place.key === key ? { ...place, ...part } : place)),
    )
  const chosen = places.flatMap(({ team, teamRole }) =>
    team ? [{ team: Number(team.value), teamRole: Number(teamRole || usual) }] : [],
  )
  const send = form.submit((values) => ({ id: person.id, role: Number(role), teams: chosen, invite: values.invite }))
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <FormProblem form={form} />
        <Panel title={t('leaving.desk.make.role')}>
          <NativeSelect
            label={t('leaving.desk.make.role-label')}
            description={t('leaving.desk.make.role-says')}
            data={offered.map((each) => ({ value: String(each.id), label: each.name }))}
            {...form.field('role')}
            value={role}
          />
        </Panel>
        <Panel title={t('leaving.desk.make.teams')}>
          <Stack gap="sm">
            {places.map((place) => (
              <Group key={place.key} align="flex-end" gap="sm">
                <div style={{ flex: 1, minWidth: '12rem' }}>
                  <PickList
                    required={places.length === 1}
                    label={t('leaving.desk.make.team')}
                    value={place.team}
                    onChange={(team) => change(place.key, { team })}
                    search={async (text, signal) => (await teams?.search(text, signal)) ?? []}
                  />
                </div>
                <NativeSelect
                  label={t('leaving.desk.make.team-role')}
                  data={inTeam.map((each) => ({ value: String(each.id), label: each.name }))}
                  value={place.teamRole || usual}
                  onChange={(event) => change(place.key, { teamRole: event.currentTarget.value })}
                />
                {places.length > 1 && (
                  <ActionIcon
                    variant="default"
                    size={36}
                    aria-label={t('leaving.desk.make.drop-team')}
                    onClick={() =>
                      form.set(
                        'places',
                        places.filter((each) => each.key !== place.key),
                      )
                    }
                  >
                    <IconX size={16} />
                  </ActionIcon>
                )}
              </Group>
            ))}
            <Group>
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={14} />}
                onClick={() => form.set('places', [...places, empty(Math.max(...places.map(({ key }) => key)) + 1)])}
              >
                {t('leaving.desk.make.add-team')}
              </Button>
            </Group>
          </Stack>
        </Panel>
        <Panel title={t('leaving.desk.make.way-in')}>
          <Checkbox
            label={t('leaving.desk.make.invite')}
            description={t('leaving.desk.make.invite-says')}
            {...form.tick('invite')}
          />
        </Panel>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => go(`/people/${person.id}`)}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={form.isSending} disabled={role === '' || chosen.length === 0}>
            {t('leaving.desk.make.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
