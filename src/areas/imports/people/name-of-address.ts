/** `ana.lopez@acme.example` is Ana Lopez, until somebody knows better; null without an address. */
export function nameOfAddress(address: string | undefined): string | null {
  const local = address?.split('@')[0]?.split('+')[0] ?? ''
  const words = local.split(/[._-]+/).filter((word) => word !== '')
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  return name === '' ? null : name
}
