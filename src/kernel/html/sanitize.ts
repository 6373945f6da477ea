import sanitizeHtml from 'sanitize-html'
import { escapeHtml } from './escape.ts'
import { htmlToText } from './to-text.ts'
import { nestingOf } from './nesting.ts'
import { safeStyles } from './styles.ts'

/** Larger or deeper HTML is shown as text: no browser or parser of ours has to cope with it. */
const longest = 2 * 1024 * 1024
const deepest = 250

const tags = [
  'a',
  'abbr',
  'address',
  'article',
  'aside',
  'b',
  'bdi',
  'big',
  'blockquote',
  'br',
  'caption',
  'center',
  'cite',
  'code',
  'col',
  'colgroup',
  'dd',
  'del',
  'details',
  'dfn',
  'div',
  'dl',
  'dt',
  'em',
  'figcaption',
  'figure',
  'font',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'i',
  'img',
  'ins',
  'kbd',
  'li',
  'main',
  'mark',
  'ol',
  'p',
  'pre',
  'q',
  's',
  'samp',
  'section',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'summary',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'time',
  'tr',
  'tt',
  'u',
  'ul',
  'var',
  'wbr',
]

/** Where the pictures of a message are: gives the address of an attached picture by its content id. */
export type Pictures = { cid: (id: string) => string | undefined }

/**
 * HTML of a stranger made safe to show: no scripts, forms or frames, styles from a short list, links that leak nothing.
 * Attached pictures point where `cid` says; remote ones do not load, their address waits in `data-remote-src`.
 */
export function sanitizeMailHtml(html: string, pictures: Pictures): string {
  if (html.length > longest || nestingOf(html) > deepest) return `<pre>${escapeHtml(htmlToText(html))}</pre>`
  return sanitizeHtml(html, {
    allowedTags: tags,
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'title', 'align', 'valign', 'bgcolor', 'color', 'width', 'height'],
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'data-remote-src'],
      font: ['size', 'face'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      table: ['border', 'cellpadding', 'cellspacing'],
      ol: ['start', 'type'],
    },
    allowedStyles: { '*': safeStyles },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    // The addresses of attached pictures are ours and relative; remote ones were moved away below.
    allowedSchemesByTag: { img: ['http', 'https', 'blob'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template', 'svg', 'math'],
    transformTags: { a: toSafeLink, img: (_, attributes) => toSafePicture(attributes, pictures) },
  })
}

function toSafeLink(_: string, { href }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  // Without an absolute address a link could only point into this product.
  if (!href || !/^\s*(https?:\/\/|mailto:|tel:)/i.test(href)) return { tagName: 'a', attribs: {} }
  return { tagName: 'a', attribs: { href, rel: 'noopener noreferrer nofollow', target: '_blank' } }
}

function toSafePicture(attributes: sanitizeHtml.Attributes, pictures: Pictures): sanitizeHtml.Tag {
  const { src = '', alt = '', width = '', height = '', style = '' } = attributes
  const kept = Object.fromEntries(Object.entries({ alt, width, height, style }).filter(([, value]) => value !== ''))
  const address = src.trim()
  if (/^cid:/i.test(address)) {
    const own = pictures.cid(contentIdOf(address))
    return { tagName: 'img', attribs: own === undefined ? kept : { ...kept, src: own } }
  }
  const isRemote = /^(https?:)?\/\//i.test(address)
  return { tagName: 'img', attribs: isRemote ? { ...kept, 'data-remote-src': address } : kept }
}

function contentIdOf(address: string): string {
  const id = address.slice('cid:'.length)
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
