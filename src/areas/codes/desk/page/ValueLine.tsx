import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { MoveButtons } from '../../../../shell/ui/MoveButtons.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { renameCodeValue } from '../../values/rename.ts'
import type { CodeList, CodeValue } from '../code-list.ts'
import { listChanged } from '../code-list.ts'
import { NameDialog } from '../NameDialog.tsx'
import { useRetire } from './use-retire.ts'
import classes from './ValuesPanel.module.css'

type ValueLineProps = {
  list: CodeList
  value: CodeValue
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
}

/** One value: its place, its name, and what can be done with it. */
export function ValueLine({ list, value, onUp, onDown }: ValueLineProps) {
  const { t } = useWords()
  const [isRenaming, setRenaming] = useState(false)
  const close = () => setRenaming(false)
  const { name, isRetired } = value
  const rename = useWrite<typeof renameCodeValue>('PATCH /code-lists/:id/values/:value', {
    refresh: listChanged,
    done: () => {
      notify.good(t('codes.desk.saved'))
      close()
    },
  })
  const { retire, restore, remove } = useRetire(list, value)
  return (
    <li className={classes.line} data-retired={isRetired}>
      <span className={classes.name}>{name}</span>
      {isRetired && <StatusBadge>{t('codes.desk.is-retired')}</StatusBadge>}
      <Can do="manage" of={list}>
        <MoveButtons
          up={t('codes.desk.up', { name })}
          down={t('codes.desk.down', { name })}
          onUp={onUp}
          onDown={onDown}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('codes.desk.more', { name })}>
              <IconDotsVertical size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setRenaming(true)}>
              {t('codes.desk.rename')}
            </Menu.Item>
            {isRetired ? (
              <Menu.Item leftSection={<IconArchiveOff size={15} />} onClick={restore}>
                {t('codes.desk.restore')}
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconArchive size={15} />} onClick={retire}>
                {t('codes.desk.retire')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconTrash size={15} />} onClick={remove}>
              {t('codes.desk.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Can>
      {isRenaming && (
        <NameDialog
          title={t('codes.desk.rename-title', { name })}
          action={t('codes.desk.save')}
          name={name}
          write={{
            ...rename,
            mutate: (input) => rename.mutate({ id: list.id, value: value.value, name: input.name }),
          }}
          close={close}
        />
      )}
    </li>
  )
}
