/**
 * How well a label fits what was typed, word beginnings counting most: `nt` finds "New ticket".
 * @returns 0 for not at all; more is better
 */
export function fits(label: string, typed: string): number {
  const wanted = plain(typed)
  const text = plain(label)
  if (wanted === '') return 1
  if (text.startsWith(wanted)) return 5
  if (text.split(/\s+/).some((word) => word.startsWith(wanted))) return 4
  if (text.includes(wanted)) return 3
  const firsts = text
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
  if (firsts.includes(wanted)) return 2
  return wanted.split(/\s+/).every((part) => text.includes(part)) ? 1 : 0
}

/** Without accents and letter case, so that "müller" is found by "muller". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
