import { useEffect, useRef } from 'react'
import { isTyping, matchShortcut, pressOf } from './shortcut.ts'

export type Shortcut = {
  keys: string
  /** Translated: it is shown in the list that `?` opens. */
  label: string
  run: () => void
}

const sequenceMilliseconds = 1200

// The newest set comes first: what a page registers beats what lies below it.
let registered: readonly { current: readonly Shortcut[] }[] = []
let before: { press: string; at: number } | null = null

/**
 * Keys that work while the component is on the screen, not while somebody types (except those with `mod`):
 * `useShortcuts([{ keys: 'r', label: t('tickets.reply'), run: startReply }])`.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    if (registered.length === 0) document.addEventListener('keydown', press)
    registered = [latest, ...registered]
    return () => {
      registered = registered.filter((each) => each !== latest)
      if (registered.length === 0) document.removeEventListener('keydown', press)
    }
  }, [])
}

/** All keys that work now, for the list that `?` opens; the one that would run stands for its twins. */
export function currentShortcuts(): Shortcut[] {
  const all = registered.flatMap((each) => each.current)
  return all.filter((shortcut, index) => all.findIndex((each) => each.keys === shortcut.keys) === index)
}

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const pressed = pressOf(event)
  if (isTyping(event.target) && !pressed.startsWith('mod+')) return
  if (document.querySelector('dialog[open], [role=dialog][aria-modal=true]') && !pressed.startsWith('mod+')) return
  const recent = before && event.timeStamp - before.at < sequenceMilliseconds ? before.press : null
  before = { press: pressed, at: event.timeStamp }
  const shortcuts = currentShortcuts()
  const keys = matchShortcut(
    shortcuts.map((each) => each.keys),
    recent,
    pressed,
  )
  const found = shortcuts.find((each) => each.keys === keys)
  if (!found) return
  event.preventDefault()
  found.run()
}
