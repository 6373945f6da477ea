type Address = { lines: string; postcode: string | null; city: string | null; country: string | null }

/** An address as it stands on an envelope, the country by its name in the reader's language. */
export function envelopeOf({ lines, postcode, city, country }: Address, language: string): string {
  const place = [postcode, city].filter(Boolean).join(' ')
  const land = country && (new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country)
  return [lines, place, land].filter(Boolean).join('\n')
}

/** Codes that ISO 3166-1 gives to no country, though browsers have names for them. */
const NO_COUNTRY = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'])

/** Every country by its name, in the order of the reader's language. */
export function countryChoices(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRY.has(code) && isPresent(code))
    .flatMap((value) => {
      const label = names.of(value)
      return label === undefined ? [] : [{ value, label }]
    })
    .sort((one, other) => one.label.localeCompare(other.label, language))
}

/** Former countries are named by the codes of those that followed them: only one code a country. */
function isPresent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code
}
