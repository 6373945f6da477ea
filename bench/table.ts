/** Prints rows under headings as aligned columns; numbers stand to the right. */
export function printTable(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? rounded(cell) : cell)))
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...texts.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[], isRight: (column: number) => boolean) =>
    cells
      .map((cell, column) => (isRight(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
  console.log(line(headings, (column) => typeof rows[0]?.[column] === 'number'))
  console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  texts.forEach((row, at) => console.log(line(row, (column) => typeof rows[at]?.[column] === 'number')))
}

const rounded = (value: number): string =>
  Number.isNaN(value)
    ? '-'
    : value >= 100 || Number.isInteger(value)
      ? value.toFixed(0)
      : value.toFixed(value < 10 ? 2 : 1)
