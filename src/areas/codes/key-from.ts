/** A key made of a name: `Länder & Orte` is `lander-orte`; a name without plain letters gives `list`. */
export function keyFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 50)
    .replace(/-$/, '')
  return plain === '' ? 'list' : plain
}

/** The key itself, or with the first number from 2 that nothing has yet. */
export function freeKey(key: string, taken: readonly string[]): string {
  if (!taken.includes(key)) return key
  for (let number = 2; ; number++) if (!taken.includes(`${key}-${number}`)) return `${key}-${number}`
}
