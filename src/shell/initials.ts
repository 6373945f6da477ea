/** Two letters for a name: the first of the first and of the last word. "Ana María Ruiz" -> "AR". */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word))
  const first = words[0]
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last]
    .map((word) => firstLetter(word ?? ''))
    .join('')
    .toLocaleUpperCase()
}

const firstLetter = (word: string) => /\p{L}|\p{N}/u.exec(word)?.[0] ?? ''

const families = ['tide', 'moss', 'dusk', 'plum', 'sky', 'clay', 'amber'] as const

/** A colour that stays with a name (or better, an id), spread evenly over our families. FNV-1a, 32 bits. */
export function colourOf(seed: string): (typeof families)[number] {
  let hash = 0x811c9dc5
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return families[hash % families.length] ?? 'tide'
}
