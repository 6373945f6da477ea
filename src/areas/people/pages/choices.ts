type Choice = { value: string; label: string }

const languages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'cs', 'sk', 'uk', 'tr', 'ar', 'he', 'ja', 'zh']

/**
 * Languages in which mails may be written once somebody translated them, each by its own name.
 * @param present what is chosen now: always among the choices, so that saving the form cannot lose it
 */
export function languageChoices(reader: string, present: string | null): Choice[] {
  const all = present === null || languages.includes(present) ? languages : [present, ...languages]
  return all.map((value) => ({ value, label: nameOf(value) ?? nameOf(value, reader) ?? value }))
}

function nameOf(language: string, reader = language): string | undefined {
  const name = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(language)
  return name && name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** Every time zone the browser knows: "Europe/Rome" as "Europe / Rome". */
export function zoneChoices(present: string | null): Choice[] {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  const all = present === null || known.includes(present) ? known : [present, ...known]
  return all.map((value) => ({ value, label: value.replaceAll('_', ' ').replaceAll('/', ' / ') }))
}
