import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconBinaryTree2, IconDotsVertical, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useWords } from '../../../../shell/words.ts'
import type { restoreCompany } from '../../archive.ts'
import { type Company, companyChanged } from '../company.ts'
import { ArchiveCompany } from './ArchiveCompany.tsx'
import { EditCompany } from './EditCompany.tsx'
import { MoveCompany } from './MoveCompany.tsx'

/** What can be done with a company; putting it away can be taken back. */
export function CompanyActions({ company }: { company: Company }) {
  const { t } = useWords()
  const can = useCan()
  const [asked, setAsked] = useState<'edit' | 'move' | 'archive' | null>(null)
  const close = () => setAsked(null)
  const { id, name } = company
  const restore = useWrite<typeof restoreCompany>('DELETE /companies/:id/archival', {
    refresh: companyChanged,
    done: () => notify.good(t('companies.desk.archive.restored', { name })),
  })
  if (!can('manage', company)) return null
  if (company.archivedAt) {
    return (
      <Button
        variant="default"
        leftSection={<IconArchiveOff size={16} />}
        loading={restore.isPending}
        onClick={() => restore.mutate({ id }, { onError: (error) => notify.bad(explainProblem(error, t).happened) })}
      >
        {t('companies.desk.archive.restore')}
      </Button>
    )
  }
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setAsked('edit')}>
        {t('companies.desk.edit.action')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('companies.desk.more')}>
            <IconDotsVertical size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconBinaryTree2 size={16} />} onClick={() => setAsked('move')}>
            {t('companies.desk.move.action')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => setAsked('archive')}>
            {t('companies.desk.archive.action')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'edit' && <EditCompany company={company} close={close} />}
      {asked === 'move' && <MoveCompany company={company} from={company.above.at(-1) ?? null} close={close} />}
      {asked === 'archive' && <ArchiveCompany company={company} close={close} />}
    </>
  )
}
