/** Enough for any thread; more is an attack on the lookup. */
const most = 100

/** Message ids of a header, without angle brackets, in order, each once; tolerant of ids written without brackets. */
export function readIds(value: string): string[] {
  const bracketed = [...value.slice(0, 64 * 1024).matchAll(/<([^<>]{1,998})>/g)].map((match) => match[1] ?? '')
  const found =
    bracketed.length > 0
      ? bracketed
      : value
          .slice(0, 998)
          .split(/[\s,]+/)
          .filter((one) => one.includes('@'))
  return [...new Set(found.map((id) => id.replace(/\s+/g, '')))].filter((id) => id !== '').slice(-most)
}
