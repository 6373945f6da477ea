import type { WordAddresses } from '../shell/load-words.ts'

/** Where every word file is, as data and not as code; a face fetches those of its own areas. */
export const words: WordAddresses = import.meta.glob<string>(['../areas/*/words.*.json', '../shell/words.*.json'], {
  query: '?url',
  import: 'default',
  eager: true,
})
