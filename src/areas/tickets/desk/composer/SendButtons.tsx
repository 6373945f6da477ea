import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { Icon } from '../../../../shell/face.ts'
import { Keys } from '../../../../shell/ui/Keys.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { State } from '../../ticket.ts'
import { StateBadge } from '../StateBadge.tsx'
import type { Ticket } from '../use-ticket.ts'
import classes from './Composer.module.css'
import type { Mode } from './draft-place.ts'

type SendButtonsProps = {
  ticket: Ticket
  mode: Mode
  start: (then?: State) => void
  isSending: boolean
  /** Files are still on their way. */
  isWaiting: boolean
  icon: Icon
}

const next: readonly State[] = ['open', 'pending', 'on-hold', 'solved']

/** Sends; the small arrow sends and sets the state in one go. The words tell a reply from a note. */
export function SendButtons({ ticket, mode, start, isSending, isWaiting, icon: Sign }: SendButtonsProps) {
  const { t } = useWords()
  const colour = mode === 'note' ? 'amber' : 'tide'
  return (
    <Group gap={1} wrap="nowrap">
      <Button
        color={colour}
        leftSection={<Sign size={16} />}
        rightSection={
          <span className={classes.keys}>
            <Keys of="mod+Enter" />
          </span>
        }
        loading={isSending}
        disabled={isWaiting}
        onClick={() => start()}
        style={ticket.can.close ? { borderStartEndRadius: 0, borderEndEndRadius: 0 } : undefined}
      >
        {t(`tickets.desk.write.${mode}-send`)}
      </Button>
      {ticket.can.close && (
        <Menu position="top-end" shadow="md">
          <Menu.Target>
            <ActionIcon
              variant="filled"
              color={colour}
              size={30}
              disabled={isSending || isWaiting}
              aria-label={t('tickets.desk.write.send-and')}
              style={{ borderStartStartRadius: 0, borderEndStartRadius: 0 }}
            >
              <IconChevronDown size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t(`tickets.desk.write.${mode}-and-set`)}</Menu.Label>
            {next
              .filter((state) => state !== ticket.state)
              .map((state) => (
                <Menu.Item key={state} onClick={() => start(state)}>
                  <StateBadge state={state} />
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}
