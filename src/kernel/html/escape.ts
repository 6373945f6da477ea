const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** Text as it may stand in HTML, inside and outside of attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => entities.get(char) ?? char)
}
