import { Grid, Stack, Text } from '@mantine/core'
import { Can } from '../../../../shell/can.tsx'
import { Slot } from '../../../../shell/slot.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useNow } from '../../../../shell/use-now.ts'
import { useWords } from '../../../../shell/words.ts'
import type { Site } from '../company.ts'
import { PeopleOfSite } from './PeopleOfSite.tsx'
import { SiteFrame } from './SiteFrame.tsx'
import { SitesAround } from './SitesAround.tsx'
import { usePersonName } from './use-person-name.ts'

/** A site at a glance (HM-42): who is to be found there and what they asked for, beside where it is. */
export function SitePage() {
  return (
    <SiteFrame>
      {(site) => (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
            <Stack>
              <Can do="people.view">
                <PeopleOfSite site={site} />
              </Can>
              <Slot name="site.overview" site={site} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
            <Stack>
              <SiteFacts site={site} />
              <SitesAround site={site} />
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </SiteFrame>
  )
}

function SiteFacts({ site }: { site: Site }) {
  const { t } = useWords()
  const now = useNow().toISOString()
  const { address, timeZone, primaryPerson } = site
  const name = usePersonName(primaryPerson)
  return (
    <Panel title={t('companies.desk.facts')}>
      <FactList
        facts={[
          {
            label: t('companies.desk.sites.primary-person'),
            value: primaryPerson !== null && <Go to={`/people/${primaryPerson}`}>{name ?? `#${primaryPerson}`}</Go>,
          },
          {
            label: t('companies.desk.sites.address'),
            value: address && (
              <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {address}
              </Text>
            ),
          },
          {
            label: t('companies.desk.sites.time-zone'),
            value: timeZone && (
              <>
                {timeZone} · <DateText at={now} as="clock" timeZone={timeZone} />
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}
