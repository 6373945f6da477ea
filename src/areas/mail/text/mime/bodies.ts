import type { Part } from './part.ts'

/** Which parts a reader sees as the plain text, which as the HTML, and which are attachments. */
export type Bodies = { text: Part[]; html: Part[]; attachments: Part[] }

type Kind = 'text' | 'html' | 'media' | 'other'

/** A body list is null inside an alternative that another form of the text already serves. */
type Wanted = { text: Part[] | null; html: Part[] | null }

/** Sorts the leaves of a tree as RFC 8621 §4.1.4 does, so that every mail client and this one show the same. */
export function sortBodies(root: Part, isBroken: (part: Part) => boolean): Bodies {
  const bodies: Bodies = { text: [], html: [], attachments: [] }
  const walk = (parts: Part[], container: string, inAlternative: boolean, given: Wanted): void => {
    const wanted = { ...given }
    const before = { text: bodies.text.length, html: bodies.html.length }
    for (const [at, part] of parts.entries()) {
      if (part.children.length > 0) {
        const subtype = part.type.value
        walk(part.children, subtype, inAlternative || subtype === 'multipart/alternative', wanted)
      } else if (!isBroken(part) && isInline(part, at, container)) {
        placeInline(part, container, inAlternative, wanted, bodies.attachments)
      } else {
        bodies.attachments.push(part)
      }
    }
    if (container === 'multipart/alternative' && wanted.text && wanted.html) shareOnlyForm(bodies, before)
  }
  walk([root], '', false, { text: bodies.text, html: bodies.html })
  return bodies
}

/** RFC 8621: the first part, or one without a name; nothing but the first part of a multipart/related. */
function isInline(part: Part, at: number, container: string): boolean {
  const kind = kindOf(part)
  if (part.disposition.value === 'attachment' || kind === 'other') return false
  if (at === 0) return true
  return container !== 'multipart/related' && (kind === 'media' || fileNameOf(part) === null)
}

function placeInline(part: Part, container: string, inAlternative: boolean, wanted: Wanted, attachments: Part[]): void {
  const kind = kindOf(part)
  if (kind === 'media') {
    attachments.push(part)
  } else if (container === 'multipart/alternative') {
    if (kind === 'text') wanted.text?.push(part)
    else wanted.html?.push(part)
  } else {
    if (inAlternative && kind === 'text') wanted.html = null
    if (inAlternative && kind === 'html') wanted.text = null
    wanted.text?.push(part)
    wanted.html?.push(part)
  }
}

/** An alternative with one form only gives that form to both bodies. */
function shareOnlyForm(bodies: Bodies, before: { text: number; html: number }): void {
  const texts = bodies.text.slice(before.text)
  const htmls = bodies.html.slice(before.html)
  if (texts.length === 0) bodies.text.push(...htmls)
  if (htmls.length === 0) bodies.html.push(...texts)
}

/** The file name of a part; Content-Disposition goes before Content-Type (RFC 2183). */
export function fileNameOf(part: Part): string | null {
  return part.disposition.parameters.get('filename') || part.type.parameters.get('name') || null
}

function kindOf(part: Part): Kind {
  const type = part.type.value
  if (type === 'text/plain' || type.startsWith('multipart/')) return 'text'
  if (type === 'text/html') return 'html'
  return /^(image|audio|video)\//.test(type) ? 'media' : 'other'
}
