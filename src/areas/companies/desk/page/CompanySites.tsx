import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Can } from '../../../../shell/can.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { SiteForm } from '../change/SiteForm.tsx'
import type { Company } from '../company.ts'
import classes from './CompanyTree.module.css'
import { sitesInOrder } from './sites-in-order.ts'

/** The places of the company, each inside the one it belongs to. */
export function CompanySites({ company }: { company: Company }) {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  const add = (
    <Can do="manage" of={company}>
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
        {t('companies.desk.sites.add')}
      </Button>
    </Can>
  )
  return (
    <Panel title={t('companies.desk.sites.title')} actions={add}>
      {company.sites.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('companies.desk.sites.none')}
        </Text>
      )}
      <ul className={classes.tree}>
        {sitesInOrder(company.sites).map(({ site, depth }) => (
          <li key={site.id} className={classes.line} style={{ paddingInlineStart: `${depth}rem` }}>
            <KindIcon kind="site" size={15} />
            <div>
              <Go to={`/sites/${site.id}`}>{site.name}</Go>
              <Text size="xs" c="dimmed">
                {[t(`companies.desk.site-kind.${site.kind}`), site.address, site.timeZone].filter(Boolean).join(' · ')}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {isAdding && <SiteForm company={company} places={company.sites} site={null} close={() => setAdding(false)} />}
    </Panel>
  )
}
