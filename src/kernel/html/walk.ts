import { Tokenizer } from 'htmlparser2'

/** What happens along an HTML text, in order. Tag and attribute names come in lower case, entities decoded. */
export type Visitor = {
  open(tag: string, attributes: ReadonlyMap<string, string>): void
  text(text: string): void
  close(tag: string): void
}

/** Walks over HTML tag by tag, without building a tree: linear in time, whatever is nested or left open. */
export function walkHtml(html: string, visitor: Visitor): void {
  let tag = ''
  let attributes = new Map<string, string>()
  let name = ''
  let pieces: string[] = []
  const slice = (start: number, end: number) => html.slice(start, end)
  const endTag = (isClosed: boolean) => {
    visitor.open(tag, attributes)
    if (isClosed) visitor.close(tag)
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname: (start, end) => {
        name = slice(start, end).toLowerCase()
        pieces = []
      },
      onattribdata: (start, end) => pieces.push(slice(start, end)),
      onattribentity: (code) => pieces.push(String.fromCodePoint(code)),
      onattribend: () => {
        if (!attributes.has(name)) attributes.set(name, pieces.join(''))
      },
      onopentagend: () => endTag(false),
      onselfclosingtag: () => endTag(tag !== 'br'),
      onclosetag: (start, end) => visitor.close(slice(start, end).toLowerCase()),
      ontext: (start, end) => visitor.text(slice(start, end)),
      ontextentity: (code) => visitor.text(String.fromCodePoint(code)),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
