import { useSyncExternalStore } from 'react'
import { type Dictionary, say, type WordValues } from './say.ts'

type Spoken = { language: string; dictionary: Dictionary }

let spoken: Spoken = { language: 'en', dictionary: new Map() }
const listeners = new Set<() => void>()

/** Changes the language or adds texts; everything on the screen follows. */
export function speak(language: string, dictionary: Dictionary): void {
  spoken = { language, dictionary }
  for (const listener of listeners) listener()
}

/** The text of `area.key`: `t('tickets.reply')`, `t('tickets.more', { count: 3 })`. Outside React; inside: `useWords`. */
export const t = (key: string, values?: WordValues): string => say(spoken.dictionary, spoken.language, key, values)

/** @returns whether somebody wrote this text */
export const hasWord = (key: string) => spoken.dictionary.has(key)

/** The language that is shown, for `Intl`. */
export const currentLanguage = () => spoken.language

/** `const { t, language } = useWords()`; the component renders again when the language changes. */
export function useWords() {
  const { language } = useSyncExternalStore(subscribe, current)
  return { t, language }
}

const current = () => spoken

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
