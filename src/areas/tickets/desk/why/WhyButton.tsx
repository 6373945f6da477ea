import { Button, Popover, Stack, Text } from '@mantine/core'
import { IconHelpCircle, IconLock } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Slot } from '../../../../shell/slot.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { useWords } from '../../../../shell/words.ts'
import classes from './WhyButton.module.css'

type WhyButtonProps = { ticket: number; action: string; children?: ReactNode }

/** Where something is not offered: a small lock that says why, and who could. */
export function WhyButton({ ticket, action, children }: WhyButtonProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" width={340} trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes.button}
          leftSection={children ? <IconLock size={15} stroke={1.7} /> : <IconHelpCircle size={15} stroke={1.7} />}
          onClick={() => setOpen(!isOpen)}
        >
          {children ?? t('tickets.desk.why.short')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tickets.desk.why.title')}>
        <Stack gap="xs" className={classes.box}>
          <Text fw={600} size="sm">
            {t(`tickets.desk.may-not.${action}`)}
          </Text>
          {isOpen && <Slot name="record.reasons" record={{ kind: 'ticket', id: ticket }} action={action} />}
          <Go to={`/tickets/${ticket}/access`} size="sm">
            {t('tickets.desk.why.all')}
          </Go>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
