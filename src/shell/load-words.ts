import { lostProblem, readProblem } from './problem.ts'
import { type Dictionary, makeDictionary, type WordFile } from './say.ts'

/** `path/of/<area>/words.<language>.json` -> its address, as Vite's `import.meta.glob` gives it. */
export type WordAddresses = Readonly<Record<string, string>>

const place = 'foyer.language'
const mostTries = 6

/** Languages somebody wrote at least one file for. */
export function languagesOf(addresses: WordAddresses): string[] {
  const found = Object.keys(addresses).map((path) => /words\.([\w-]+)\.json$/.exec(path)?.[1] ?? '')
  return [...new Set(found)].filter((language) => language !== '').sort()
}

/**
 * The texts of these areas in a language, English standing in where a text is not translated.
 * Other areas' files are not loaded.
 */
export async function loadWords(
  addresses: WordAddresses,
  areas: readonly string[],
  language: string,
): Promise<Dictionary> {
  const english = await loadFiles(addresses, areas, 'en')
  if (language === 'en') return english
  return new Map([...english, ...(await loadFiles(addresses, areas, language))])
}

async function loadFiles(addresses: WordAddresses, areas: readonly string[], language: string): Promise<Dictionary> {
  const wanted = areas.flatMap((area) => {
    const address = Object.entries(addresses).find(([path]) => path.endsWith(`/${area}/words.${language}.json`))?.[1]
    return address ? [fetchFile(address).then((file): [string, WordFile] => [area, file])] : []
  })
  return makeDictionary(Object.fromEntries(await Promise.all(wanted)))
}

/** Tries for a while: without its words the page could not even say that the network is away. */
async function fetchFile(address: string, tries = 0): Promise<WordFile> {
  const response = await fetch(address).catch(() => null)
  if (response?.ok) return await response.json()
  if (tries === mostTries) throw response ? await readProblem(response) : lostProblem()
  await new Promise((run) => setTimeout(run, 500 * 2 ** tries))
  return fetchFile(address, tries + 1)
}

/** The language to begin with, before the server says which one the reader has chosen. */
export function firstLanguage(available: readonly string[]): string {
  const wished = [localStorage.getItem(place), ...navigator.languages].filter((each) => each !== null)
  const short = wished.map((each) => each.split('-')[0] ?? each)
  return [...wished, ...short].find((each) => available.includes(each)) ?? 'en'
}

export const rememberLanguage = (language: string) => localStorage.setItem(place, language)
