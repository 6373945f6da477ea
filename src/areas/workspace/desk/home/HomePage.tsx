import { SimpleGrid, Stack, Title } from '@mantine/core'
import { Can } from '../../../../shell/can.tsx'
import { useMe } from '../../../../shell/me.ts'
import { Slot } from '../../../../shell/slot.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { useWords } from '../../../../shell/words.ts'
import { DemoPanel } from './DemoPanel.tsx'
import classes from './HomePage.module.css'

/** Where everyone begins: what a new desk still lacks, then where the work stands. */
export function HomePage() {
  const { t } = useWords()
  const { person } = useMe()
  return (
    <Page
      title={person ? t('workspace.desk.home.hello', { name: person.name }) : t('workspace.desk.home.nav')}
      width="wide"
    >
      <Stack gap="lg">
        <section className={classes.steps} aria-label={t('workspace.desk.home.steps')}>
          <Title order={2} size="h4" ff="text" mb="sm">
            {t('workspace.desk.home.steps')}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" className={classes.cards}>
            <Slot name="desk.first-step" />
          </SimpleGrid>
        </section>
        <Slot name="desk.home" />
        <Can do="settings.manage">
          <DemoPanel />
        </Can>
      </Stack>
    </Page>
  )
}
