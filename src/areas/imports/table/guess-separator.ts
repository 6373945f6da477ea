import { parseRecord } from './csv-record.ts'

const separators = [',', ';', '\t', '|'] as const
const LINES = 20

/** The sign that cuts the first lines into the most cells, equally many in each; a comma when nothing tells. */
export function guessSeparator(sample: string): string {
  const scored = separators.map((separator) => ({ separator, score: scoreOf(cellCounts(sample, separator)) }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator
}

function cellCounts(sample: string, separator: string): number[] {
  const counts: number[] = []
  for (let at = 0; at < sample.length && counts.length < LINES;) {
    const parsed = parseRecord(sample, at, { separator, quote: '"' }, true)
    if (parsed === null) break
    if (parsed.cells.length > 1 || parsed.cells[0]?.trim() !== '') counts.push(parsed.cells.length)
    at = parsed.end
  }
  return counts
}

function scoreOf(counts: readonly number[]): number {
  const [first = 1] = counts
  if (first < 2) return 0
  return (first * counts.filter((count) => count === first).length) / counts.length
}
