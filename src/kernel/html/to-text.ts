import { TextLines } from './lines.ts'
import { walkHtml } from './walk.ts'

/** Larger HTML is cut: nobody reads on, and every step stays linear in what is left. */
const longest = 4 * 1024 * 1024

const hidden = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'select',
  'textarea',
  'object',
  'iframe',
])
const blocks = new Set([
  'address',
  'article',
  'aside',
  'body',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figure',
  'footer',
  'form',
  'header',
  'html',
  'li',
  'main',
  'nav',
  'section',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
])
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'pre', 'blockquote'])

/**
 * The text a person sees of an HTML body: block elements on their own lines, quotes with `> ` before each line,
 * links as their text followed by `<address>` where it differs. Scripts, styles and hidden elements are dropped.
 */
export function htmlToText(html: string): string {
  const lines = new TextLines()
  const links: string[] = []
  let muted: { tag: string; depth: number } | null = null
  walkHtml(html.slice(0, longest), {
    open(tag, attributes) {
      if (muted) {
        if (tag === muted.tag) muted.depth += 1
        return
      }
      if (hidden.has(tag) || (isHidden(attributes) && !isVoid(tag))) {
        muted = { tag, depth: 1 }
        return
      }
      openElement(lines, tag)
      if (tag === 'a') links.push(attributes.get('href') ?? '')
      if (tag === 'img') lines.add(attributes.get('alt') ?? '')
    },
    text(text) {
      if (!muted) lines.add(text)
    },
    close(tag) {
      if (muted) {
        if (tag === muted.tag) muted.depth -= 1
        if (muted.depth === 0) muted = null
        return
      }
      if (tag === 'a') lines.addLink(links.pop() ?? '')
      closeElement(lines, tag)
    },
  })
  return lines.toString()
}

function openElement(lines: TextLines, tag: string): void {
  if (tag === 'br') lines.newLine()
  else if (tag === 'hr') lines.rule()
  else if (paragraphs.has(tag)) lines.endParagraph()
  else if (blocks.has(tag)) lines.endLine()
  if (tag === 'blockquote') lines.quote()
  if (tag === 'li') lines.add('- ')
  if (tag === 'td' || tag === 'th') lines.add(' ')
  if (tag === 'pre') lines.keepSpace()
  if (tag === 'a') lines.startLink()
}

function closeElement(lines: TextLines, tag: string): void {
  if (paragraphs.has(tag)) lines.endParagraph()
  else if (blocks.has(tag)) lines.endLine()
  if (tag === 'blockquote') lines.unquote()
  if (tag === 'pre') lines.foldSpace()
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has('hidden')) return true
  const style = (attributes.get('style') ?? '').slice(0, 2000).toLowerCase().replace(/\s+/g, '')
  return /display:none|visibility:hidden|mso-hide:all/.test(style)
}

function isVoid(tag: string): boolean {
  return ['img', 'br', 'hr', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'embed', 'source'].includes(tag)
}
