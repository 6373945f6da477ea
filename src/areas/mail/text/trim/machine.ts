const pgpBegin = /^-----BEGIN PGP SIGNED MESSAGE-----\s*$/
const pgpSignature = /^-----BEGIN PGP SIGNATURE-----\s*$/
const pgpEnd = /^-----END PGP SIGNATURE-----\s*$/
const aliasMark = /^.{0,80}>{5} "[^"\n]{1,80}" == .{1,120} writes:/
const unsubscribe = /^(?:Unsubscribe|Abbestellen|Se désabonner|Darse de baja|Afmelden|Cancelar inscrição): .{1,200}@/i

/** Positions of lines that are no words at all: signed-mail armour, list footers, Emacs' alias marks. */
export function machineLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  const filled = lines.findIndex((line) => line.trim() !== '')
  if (filled >= 0 && pgpBegin.test(lines[filled] ?? '')) {
    found.add(filled)
    if ((lines[filled + 1] ?? '').startsWith('Hash: ')) found.add(filled + 1)
  }
  let armour = -1
  for (const [at, line] of lines.entries()) {
    if (line.length > 400) continue
    if (pgpSignature.test(line)) armour = at
    if (aliasMark.test(line)) found.add(at)
    if (armour < 0 || !pgpEnd.test(line)) continue
    for (let inside = armour; inside <= at; inside += 1) found.add(inside)
    armour = -1
  }
  const last = lines.findLastIndex((line) => line.trim() !== '')
  for (const at of [last, last - 1]) {
    if (unsubscribe.test((lines[at] ?? '').slice(0, 400))) for (let one = at; one <= last; one += 1) found.add(one)
  }
  return found
}
