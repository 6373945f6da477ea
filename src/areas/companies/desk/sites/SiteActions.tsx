import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { removeSite } from '../../sites/remove.ts'
import { type Site, siteChanged } from '../company.ts'
import { EditSite } from './EditSite.tsx'

/** What can be done with a site. */
export function SiteActions({ site }: { site: Site }) {
  const { t } = useWords()
  const can = useCan()
  const go = useGo()
  const [asked, setAsked] = useState<'edit' | 'removal' | null>(null)
  const close = () => setAsked(null)
  const remove = useWrite<typeof removeSite>('DELETE /sites/:id', {
    refresh: siteChanged,
    done: () => {
      notify.good(t('companies.desk.sites.removed'))
      go(`/companies/${site.company.id}`, 'replace')
    },
  })
  if (!can('manage', site)) return null
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setAsked('edit')}>
        {t('companies.desk.edit.action')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('companies.desk.sites.more', { name: site.name })}>
            <IconDotsVertical size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setAsked('removal')}>
            {t('companies.desk.sites.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'edit' && <EditSite site={site} close={close} />}
      {asked === 'removal' && (
        <ConfirmStep
          isOpen
          close={close}
          title={t('companies.desk.sites.remove-title', { name: site.name })}
          sentence={t('companies.desk.sites.remove-says', { count: site.people })}
          action={t('companies.desk.sites.remove')}
          run={() => remove.mutate({ id: site.id, version: site.version })}
          isRunning={remove.isPending}
          error={remove.error}
        />
      )}
    </>
  )
}
