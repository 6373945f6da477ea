import { Button, Checkbox, Group, Stack, Switch, Table, TextInput } from '@mantine/core'
import type { useForm } from '../../../../shell/use-form.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { blocks, rights, type TeamRoleValues, ticked } from './team-role-values.ts'

type TeamRoleFormProps = { form: ReturnType<typeof useForm<TeamRoleValues, never>>; action: string }

/** Name and rights of a team role: a tick for each right in each of the three blocks. */
export function TeamRoleForm({ form, action }: TeamRoleFormProps) {
  const { t } = useWords()
  const go = useGo()
  const held = form.values.rights
  return (
    <Stack>
      <FormProblem form={form} />
      <Panel>
        <Stack>
          <TextInput required maxLength={60} label={t('teams.desk.name')} {...form.field('name')} />
          <Switch
            label={t('teams.desk.access.work')}
            description={t('teams.desk.roles.work-says')}
            {...form.tick('canBeAssigned')}
          />
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('teams.desk.roles.on')}</Table.Th>
                {rights.map((right) => (
                  <Table.Th key={right}>{t(`teams.desk.access.right.${right}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {blocks.map((block) => (
                <Table.Tr key={block}>
                  <Table.Td>{t(`teams.desk.access.block.${block}`)}</Table.Td>
                  {rights.map((right) => (
                    <Table.Td key={right}>
                      <Checkbox
                        aria-label={`${t(`teams.desk.access.block.${block}`)}: ${t(`teams.desk.access.right.${right}`)}`}
                        checked={held[block].includes(right)}
                        onChange={() => form.set('rights', ticked(held, block, right))}
                      />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      </Panel>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => go('/teams/roles')}>
          {t('shell.cancel')}
        </Button>
        <Button type="submit" loading={form.isSending}>
          {action}
        </Button>
      </Group>
    </Stack>
  )
}
