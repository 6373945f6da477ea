/** The texts of one area in one language: `key -> sentence`, nested where that reads better. */
export type WordFile = { readonly [key: string]: string | WordFile }
export type WordValues = Record<string, string | number>
/** `area.key` -> sentence, flat. */
export type Dictionary = ReadonlyMap<string, string>

/** Lays the files of the areas out flat: `{ tickets: { reply: { send: 'Send' } } }` -> `tickets.reply.send`. */
export function makeDictionary(files: Readonly<Record<string, WordFile>>): Dictionary {
  const flat = new Map<string, string>()
  const add = (prefix: string, file: WordFile) => {
    for (const [key, value] of Object.entries(file)) {
      if (typeof value === 'string') flat.set(`${prefix}.${key}`, value)
      else add(`${prefix}.${key}`, value)
    }
  }
  for (const [area, file] of Object.entries(files)) add(area, file)
  return flat
}

/**
 * The sentence of a key, in the format of i18next's JSON v4, which the server reads with i18next itself:
 * `{{name}}` is filled in, `count` picks `key_zero`, `key_one`, `key_other` … as the language does.
 * Written out here because i18next and its React part weigh 21 kB of the portal's 150.
 * @returns the key itself when nobody wrote the sentence, so that it is seen
 */
export function say(dictionary: Dictionary, language: string, key: string, values: WordValues = {}): string {
  const sentence = dictionary.get(formOf(dictionary, language, key, values.count)) ?? key
  return sentence.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => show(values[name], language))
}

function formOf(dictionary: Dictionary, language: string, key: string, count: string | number | undefined): string {
  if (typeof count !== 'number') return key
  if (count === 0 && dictionary.has(`${key}_zero`)) return `${key}_zero`
  const plural = `${key}_${new Intl.PluralRules(language).select(count)}`
  if (dictionary.has(plural)) return plural
  return dictionary.has(`${key}_other`) ? `${key}_other` : key
}

function show(value: string | number | undefined, language: string): string {
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value)
  return value ?? ''
}
