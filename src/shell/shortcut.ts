/** One press: `c`, `?`, `escape`, `mod+k` (Ctrl, or Cmd on a Mac), `shift+j`. */
export type Press = string

/** What was pressed, written as in a shortcut. Letters without regard to case; shift only named for letters. */
export function pressOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): Press {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const isLetter = /^\p{L}$/u.test(key)
  const parts = [
    event.ctrlKey || event.metaKey ? 'mod' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey && (isLetter || key.length > 1) ? 'shift' : '',
    key,
  ]
  return parts.filter((part) => part !== '').join('+')
}

/** @returns whether keys belong to what is typed just now */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
}

/**
 * Finds what a press means, given what was pressed just before it: sequences like `g t` beat single keys.
 * @returns the shortcut that is complete now, or nothing
 */
export function matchShortcut(shortcuts: Iterable<string>, before: Press | null, press: Press): string | undefined {
  const all = [...shortcuts]
  const sequence = before === null ? undefined : all.find((each) => each === `${before} ${press}`)
  return sequence ?? all.find((each) => each === press)
}

const signs: Record<string, string> = {
  mod: 'Ctrl',
  shift: '⇧',
  alt: 'Alt',
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
}
const macSigns: Record<string, string> = { mod: '⌘', alt: '⌥' }

/** The keys of a shortcut as they are printed on the keyboard: `mod+k` -> `Ctrl K`. */
export function keysOf(shortcut: string, isMac: boolean): string[] {
  return shortcut
    .split(/[ +]/)
    .map((key) => (isMac ? macSigns[key] : undefined) ?? signs[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}
