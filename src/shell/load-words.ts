import { type Dictionary, makeDictionary, type WordFile } from './say.ts'

/** `path/of/<area>/words.<language>.json` -> the way to load it, as Vite's `import.meta.glob` gives it. */
export type WordLoaders = Readonly<Record<string, () => Promise<{ default: WordFile }>>>

const place = 'foyer.language'

/** Languages somebody wrote at least one file for. */
export function languagesOf(loaders: WordLoaders): string[] {
  const found = Object.keys(loaders).map((path) => /words\.([\w-]+)\.json$/.exec(path)?.[1] ?? '')
  return [...new Set(found)].filter((language) => language !== '').sort()
}

/**
 * The texts of these areas in a language, English standing in where a text is not translated.
 * Other areas' files are not loaded.
 */
export async function loadWords(loaders: WordLoaders, areas: readonly string[], language: string): Promise<Dictionary> {
  const english = await loadFiles(loaders, areas, 'en')
  if (language === 'en') return english
  return new Map([...english, ...(await loadFiles(loaders, areas, language))])
}

async function loadFiles(loaders: WordLoaders, areas: readonly string[], language: string): Promise<Dictionary> {
  const wanted = areas.flatMap((area) => {
    const load = Object.entries(loaders).find(([path]) => path.endsWith(`/${area}/words.${language}.json`))?.[1]
    return load ? [load().then((module) => [area, module.default] as const)] : []
  })
  return makeDictionary(Object.fromEntries(await Promise.all(wanted)))
}

/** The language to begin with, before the server says which one the reader has chosen. */
export function firstLanguage(available: readonly string[]): string {
  const wished = [localStorage.getItem(place), ...navigator.languages].filter((each) => each !== null)
  const short = wished.map((each) => each.split('-')[0] ?? each)
  return [...wished, ...short].find((each) => available.includes(each)) ?? 'en'
}

export const rememberLanguage = (language: string) => localStorage.setItem(place, language)
