import type { WordLoaders } from '../shell/load-words.ts'
import type { WordFile } from '../shell/say.ts'

/** Every word file there is; a face loads those of its own areas. */
export const words: WordLoaders = import.meta.glob<{ default: WordFile }>([
  '../areas/*/words.*.json',
  '../shell/words.*.json',
])
