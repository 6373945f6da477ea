/** Rows worth drawing: from, to (exclusive), and the rows' heights above and below in pixels. */
export type RowWindow = { from: number; to: number; above: number; below: number }

const overscan = 12
const worthIt = 120

/** Which of many equally high rows are near what is seen. Short lists are drawn whole. */
export function rowWindow(count: number, rowHeight: number, scrolled: number, seen: number): RowWindow {
  if (count < worthIt || rowHeight <= 0 || seen <= 0) return { from: 0, to: count, above: 0, below: 0 }
  const from = Math.max(0, Math.floor(scrolled / rowHeight) - overscan)
  const to = Math.min(count, Math.ceil((scrolled + seen) / rowHeight) + overscan)
  return { from: Math.min(from, to), to, above: Math.min(from, to) * rowHeight, below: (count - to) * rowHeight }
}
