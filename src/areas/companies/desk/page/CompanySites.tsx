import { ActionIcon, Button, Menu, Text } from '@mantine/core'
import { IconDotsVertical, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { removeSite } from '../../remove-site.ts'
import { SiteForm } from '../change/SiteForm.tsx'
import { type Company, companyChanged, type Site } from '../company.ts'
import classes from './CompanyTree.module.css'
import { sitesInOrder } from './sites-in-order.ts'

type Asked = { for: 'form'; site: Site | null } | { for: 'removal'; site: Site }

/** The places of the company, each inside the one it belongs to. */
export function CompanySites({ company }: { company: Company }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const remove = useWrite<typeof removeSite>('DELETE /companies/:id/sites/:site', {
    refresh: companyChanged,
    done: () => {
      notify.good(t('companies.desk.sites.removed'))
      close()
    },
  })
  const add = (
    <Can do="manage" of={company}>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => setAsked({ for: 'form', site: null })}
      >
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
              {site.name}
              <Text size="xs" c="dimmed">
                {[t(`companies.desk.site-kind.${site.kind}`), site.address, site.timeZone].filter(Boolean).join(' · ')}
              </Text>
            </div>
            <Can do="manage" of={company}>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon
                    className={classes.far}
                    variant="subtle"
                    color="gray"
                    aria-label={t('companies.desk.sites.more', { name: site.name })}
                  >
                    <IconDotsVertical size={15} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setAsked({ for: 'form', site })}>
                    {t('companies.desk.edit.action')}
                  </Menu.Item>
                  <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => setAsked({ for: 'removal', site })}>
                    {t('companies.desk.sites.remove')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </Can>
          </li>
        ))}
      </ul>
      {asked?.for === 'form' && <SiteForm company={company} site={asked.site} close={close} />}
      {asked?.for === 'removal' && (
        <ConfirmStep
          isOpen
          close={close}
          title={t('companies.desk.sites.remove-title', { name: asked.site.name })}
          sentence={t('companies.desk.sites.remove-says')}
          action={t('companies.desk.sites.remove')}
          run={() => remove.mutate({ id: company.id, site: asked.site.id })}
          isRunning={remove.isPending}
          error={remove.error}
        />
      )}
    </Panel>
  )
}
