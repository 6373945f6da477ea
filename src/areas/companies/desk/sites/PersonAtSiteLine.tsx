import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical, IconMapPin, IconMapPinOff } from '@tabler/icons-react'
import { useWrite } from '../../../../shell/ask.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import { type Site, siteChanged } from '../company.ts'
import type { LinkToSite, PersonAtSite, UnlinkFromSite } from '../people/endpoints.ts'
import classes from '../people/PeopleOfCompany.module.css'

type PersonAtSiteLineProps = { person: PersonAtSite; site: Site }

/** One person of the site: how to reach them, whether they are looked for here first; taken off with a way back. */
export function PersonAtSiteLine({ person, site }: PersonAtSiteLineProps) {
  const { t } = useWords()
  const { id, name } = person
  const link = useWrite<LinkToSite>('PUT /people/:id/sites/:site', { refresh: siteChanged })
  const unlink = useWrite<UnlinkFromSite>('DELETE /people/:id/sites/:site', {
    refresh: siteChanged,
    done: (_none, gone) =>
      notify.undo(t('companies.desk.sites.person-unlinked', { name }), () => link.mutate(gone, fail)),
  })
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  return (
    <li className={classes.line}>
      <Avatar name={name} seed={id} size={28} />
      <div className={classes.middle}>
        <div className={classes.who}>
          <Go to={`/people/${id}`}>{name}</Go>
          <div className={classes.soft}>{[person.title, person.email, person.phone].filter(Boolean).join(' · ')}</div>
        </div>
        {!person.isActive && <StatusBadge tone="bad">{t('companies.desk.people.deactivated')}</StatusBadge>}
        {person.isPrimary && <StatusBadge tone="calm">{t('companies.desk.sites.primary')}</StatusBadge>}
      </div>
      {person.can['place'] === true && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('companies.desk.sites.link-of', { name })}>
              <IconDotsVertical size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {!person.isPrimary && (
              <Menu.Item
                leftSection={<IconMapPin size={15} />}
                onClick={() => link.mutate({ id, site: site.id }, fail)}
              >
                {t('companies.desk.sites.make-primary')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconMapPinOff size={15} />}
              onClick={() => unlink.mutate({ id, site: site.id }, fail)}
            >
              {t('companies.desk.sites.unlink')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
