import { useEffect, useRef } from 'react'
import { useAddressState } from '../../../../shell/use-address.ts'
import { useShortcuts } from '../../../../shell/use-shortcuts.ts'
import { useWords } from '../../../../shell/words.ts'
import type { Ticket } from '../use-ticket.ts'
import classes from './Composer.module.css'
import { ComposerBar } from './ComposerBar.tsx'
import type { Mode } from './draft-place.ts'
import { WritePanel } from './WritePanel.tsx'

const modes: readonly Mode[] = ['reply', 'note']

/**
 * Below the conversation and always in reach: a bar with two doors, one to the customer and one to colleagues. Which
 * one is open stands in the address, so that lists can open it and a reload does not close it.
 */
export function Composer({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const [address, setAddress] = useAddressState({ write: '' })
  const end = useRef<HTMLDivElement>(null)
  const mode = modes.find((each) => each === address.write && ticket.can[each])
  const open = (next: Mode | '') => setAddress({ write: next }, 'replace')
  // What is being answered stays in sight above the open composer.
  useEffect(() => {
    if (mode) end.current?.scrollIntoView({ block: 'end' })
  }, [mode])
  useShortcuts([
    { keys: 'r', label: t('tickets.desk.write.reply'), run: () => open('reply') },
    { keys: 'n', label: t('tickets.desk.write.note'), run: () => open('note') },
  ])
  return (
    <>
      <div className={classes.composer}>
        {mode ? (
          <WritePanel key={mode} ticket={ticket} mode={mode} switchTo={open} close={() => open('')} />
        ) : (
          <ComposerBar ticket={ticket} open={open} />
        )}
      </div>
      <div ref={end} />
    </>
  )
}
