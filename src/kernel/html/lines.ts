/** Deeper quotes are shown at this depth. */
const deepest = 20

/** Collects text line by line as a browser would lay it out, with `> ` before quoted lines. */
export class TextLines {
  private readonly done: string[] = []
  private pieces: string[] = []
  private endsBlank = true
  /** quote depth of an empty line still to be written, or null */
  private gap: number | null = null
  private depth = 0
  private keeping = 0
  private linkPieces: string[] | null = null

  /** Adds text; white space runs become one blank outside of preformatted text. */
  add(raw: string): void {
    if (this.keeping > 0) {
      const [first = '', ...rest] = raw.split('\n')
      this.push(first)
      for (const line of rest) {
        this.newLine()
        this.push(line)
      }
      return
    }
    const folded = raw.replace(/[\t\n\f\r ]+/g, ' ')
    this.push(this.endsBlank && folded.startsWith(' ') ? folded.slice(1) : folded)
  }

  startLink(): void {
    this.linkPieces = []
  }

  /** Ends a link: its web address follows where the text does not say it already. */
  addLink(target: string): void {
    const shown = (this.linkPieces ?? []).join('').trim()
    this.linkPieces = null
    const address = target.trim()
    if (!/^https?:\/\//i.test(address) || address.length > 2000 || shown === '') return
    if (bare(shown) !== bare(address)) this.push(`<${address}>`)
  }

  newLine(): void {
    this.write(this.pieces.join(''))
    this.pieces = []
    this.endsBlank = true
  }

  endLine(): void {
    if (this.hasText()) this.newLine()
  }

  endParagraph(): void {
    this.endLine()
    if (this.done.length > 0) this.gap = Math.min(this.gap ?? this.depth, this.depth)
  }

  rule(): void {
    this.endLine()
    this.write('')
  }

  quote(): void {
    this.depth += 1
  }

  unquote(): void {
    this.endLine()
    this.depth = Math.max(0, this.depth - 1)
  }

  keepSpace(): void {
    this.keeping += 1
  }

  foldSpace(): void {
    this.keeping = Math.max(0, this.keeping - 1)
  }

  toString(): string {
    this.endLine()
    return this.done
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  }

  private push(text: string): void {
    if (text === '') return
    this.pieces.push(text)
    this.linkPieces?.push(text)
    this.endsBlank = text.endsWith(' ')
  }

  private hasText(): boolean {
    return this.pieces.some((piece) => piece.trim() !== '')
  }

  private write(text: string): void {
    if (this.gap !== null) this.done.push(quoteMarks(Math.min(this.gap, this.depth)).trimEnd())
    this.gap = null
    this.done.push(`${quoteMarks(this.depth)}${text.replaceAll('\u00a0', ' ').trimEnd()}`.trimEnd())
  }
}

function quoteMarks(depth: number): string {
  return '> '.repeat(Math.min(depth, deepest))
}

function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(https?:\/\/|mailto:)/, '')
    .replace(/\/$/, '')
}
