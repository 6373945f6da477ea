import { ActionIcon, Button, Menu, Text } from '@mantine/core'
import { IconDotsVertical, IconMapPin, IconMapPinOff, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { linkToSite } from '../../sites/link.ts'
import type { unlinkFromSite } from '../../sites/unlink.ts'
import type { Person } from '../person.ts'
import { LinkSite } from './LinkSite.tsx'
import classes from './SitesOfPerson.module.css'

const changed = [['person'], ['site'], ['company']]

/** Where a person is to be found; linked and taken off here as well as on the site's page (HM-5, HM-8). */
export function SitesOfPerson({ person }: { person: Person }) {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  const { id, sites } = person
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const link = useWrite<typeof linkToSite>('PUT /people/:id/sites/:site', { refresh: changed })
  const unlink = useWrite<typeof unlinkFromSite>('DELETE /people/:id/sites/:site', {
    refresh: changed,
    done: (_none, gone) => notify.undo(t('people.desk.sites.unlinked'), () => link.mutate(gone, fail)),
  })
  const add = (
    <Can do="place" of={person}>
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
        {t('people.desk.sites.link')}
      </Button>
    </Can>
  )
  return (
    <Panel title={t('people.desk.sites.title')} actions={add}>
      {isAdding && <LinkSite person={id} close={() => setAdding(false)} />}
      {sites.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('people.desk.sites.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {sites.map((site) => (
          <li key={site.id} className={classes.line}>
            <KindIcon kind="site" size={15} />
            <span className={classes.where}>
              <Go to={`/sites/${site.id}`}>{site.name}</Go> ·{' '}
              <Go inherit to={`/companies/${site.company.id}`}>
                {site.company.name}
              </Go>
            </span>
            {site.isPrimary && <StatusBadge tone="calm">{t('people.desk.sites.primary')}</StatusBadge>}
            <Can do="place" of={person}>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('people.desk.sites.more', { name: site.name })}
                  >
                    <IconDotsVertical size={15} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {!site.isPrimary && (
                    <Menu.Item
                      leftSection={<IconMapPin size={15} />}
                      onClick={() => link.mutate({ id, site: site.id }, fail)}
                    >
                      {t('people.desk.sites.make-primary')}
                    </Menu.Item>
                  )}
                  <Menu.Item
                    leftSection={<IconMapPinOff size={15} />}
                    onClick={() => unlink.mutate({ id, site: site.id }, fail)}
                  >
                    {t('people.desk.sites.unlink')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </Can>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
