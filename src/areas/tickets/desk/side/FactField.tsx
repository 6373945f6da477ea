import { Popover, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Picker } from '../../../../shell/face.ts'
import { FilterChoices } from '../../../../shell/ui/FilterChoices.tsx'
import type { FilterOption } from '../../../../shell/ui/FilterChips.tsx'
import { useWords } from '../../../../shell/words.ts'
import { WhyButton } from '../why/WhyButton.tsx'
import classes from './FactField.module.css'

type FactFieldProps = {
  ticket: number
  label: string
  shows: ReactNode
  /** The verb one would need and has not; nothing when it may be changed. */
  lockedBy?: string | null
  value?: string
  options?: readonly FilterOption[]
  pick?: Picker
  /** Left out: a fact that cannot be changed by anyone. */
  choose?: (value: string) => void
}

/** One fact: its name, its value, and behind the arrow what else it may be. Where it is locked, why. */
export function FactField(props: FactFieldProps) {
  const { ticket, label, shows, lockedBy = null, value = '', options = [], pick, choose } = props
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const isOpenable = choose !== undefined && lockedBy === null
  return (
    <div className={classes.fact}>
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>{shows ?? t('shell.none')}</span>
      {choose && lockedBy !== null && <WhyButton ticket={ticket} action={lockedBy} />}
      {isOpenable && (
        <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus>
          <Popover.Target>
            <UnstyledButton
              className={classes.change}
              aria-label={t('tickets.desk.change.field', { field: label })}
              onClick={() => setOpen(!isOpen)}
            >
              <IconChevronDown size={16} stroke={1.8} />
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown aria-label={label}>
            {isOpen && (
              <FilterChoices
                filter={{ key: label, label, value: [value], options, pick, single: true }}
                choose={(chosen) => {
                  setOpen(false)
                  if (chosen !== value) choose(chosen)
                }}
              />
            )}
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}
