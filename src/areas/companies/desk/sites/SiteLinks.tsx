import { SimpleGrid, Stack } from '@mantine/core'
import { Can } from '../../../../shell/can.tsx'
import { Slot } from '../../../../shell/slot.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import classes from '../page/CompanyTree.module.css'
import { PeopleOfSite } from './PeopleOfSite.tsx'
import { SiteFrame } from './SiteFrame.tsx'
import { SitesAround } from './SitesAround.tsx'

/** Everything the site is related to, by kind (HM-8). */
export function SiteLinks() {
  const { t } = useWords()
  return (
    <SiteFrame>
      {(site) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Stack>
            <Panel title={t('companies.desk.links.company')}>
              <div className={classes.line}>
                <KindIcon kind="company" size={15} />
                <Go to={`/companies/${site.company.id}`}>{site.company.name}</Go>
              </div>
            </Panel>
            <SitesAround site={site} />
            <Can do="people.view">
              <PeopleOfSite site={site} />
            </Can>
          </Stack>
          <Stack>
            <Slot name="site.links" site={site} />
          </Stack>
        </SimpleGrid>
      )}
    </SiteFrame>
  )
}
