import { useEffect, useRef, useState } from 'react'
import { useAddressState } from '../../../../shell/use-address.ts'
import { useShortcuts } from '../../../../shell/use-shortcuts.ts'
import { useWords } from '../../../../shell/words.ts'
import type { Ticket } from '../use-ticket.ts'
import classes from './Composer.module.css'
import { ComposerBar } from './ComposerBar.tsx'
import { type Mode, WritePanel } from './WritePanel.tsx'

/** Below the conversation and always in reach: a bar with two doors, one to the customer and one to colleagues. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const [address, setAddress] = useAddressState({ write: '' })
  const [mode, setMode] = useState<Mode | null>(null)
  const end = useRef<HTMLDivElement>(null)
  const open = (next: Mode) => {
    if (ticket.can[next]) setMode(next)
  }
  // What is being answered stays in sight above the open composer.
  useEffect(() => {
    if (mode !== null) end.current?.scrollIntoView({ block: 'end' })
  }, [mode])
  useEffect(() => {
    if (address.write === 'reply' || address.write === 'note') open(address.write)
    if (address.write !== '') setAddress({ write: '' }, 'replace')
  }, [address.write])
  useShortcuts([
    { keys: 'r', label: t('tickets.desk.write.reply'), run: () => open('reply') },
    { keys: 'n', label: t('tickets.desk.write.note'), run: () => open('note') },
  ])
  return (
    <>
      <div className={classes.composer}>
        {mode === null ? (
          <ComposerBar ticket={ticket} open={open} />
        ) : (
          <WritePanel key={mode} ticket={ticket} mode={mode} switchTo={open} close={() => setMode(null)} />
        )}
      </div>
      <div ref={end} />
    </>
  )
}
