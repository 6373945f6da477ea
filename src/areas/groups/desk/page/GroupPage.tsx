import { Anchor, Grid, Stack, Text } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Group } from '../group.ts'
import { GroupFrame } from './GroupFrame.tsx'

/** A group at a glance: its people, what was written to them, and what it is for. */
export function GroupPage() {
  return (
    <GroupFrame>
      {(group) => (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 8 }}>
            <Stack>
              <Slot name="group.overview" group={group} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }}>
            <GroupFacts group={group} />
          </Grid.Col>
        </Grid>
      )}
    </GroupFrame>
  )
}

function GroupFacts({ group }: { group: Group }) {
  const { t, language } = useWords()
  return (
    <Panel title={t('groups.desk.facts')}>
      <FactList
        facts={[
          {
            label: t('groups.desk.email'),
            value: group.email && (
              <Anchor href={`mailto:${group.email}`} size="sm">
                {group.email}
              </Anchor>
            ),
          },
          { label: t('groups.desk.members'), value: group.members.toLocaleString(language) },
          { label: t('groups.desk.created'), value: <DateText at={group.createdAt} as="date" /> },
        ]}
      />
      {group.notes !== '' && (
        <Text size="sm" mt="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {group.notes}
        </Text>
      )}
    </Panel>
  )
}
