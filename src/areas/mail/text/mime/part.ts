import { parseStructured, type StructuredValue } from './structured.ts'
import { unifyWords } from './words.ts'
import type { Field } from './header.ts'

/** A node of the MIME tree; `bodyStart` and `bodyEnd` count bytes of the message. */
export type Part = {
  fields: Field[]
  type: StructuredValue
  disposition: StructuredValue
  encoding: string
  parent: Part | null
  children: Part[]
  depth: number
  bodyStart: number
  bodyEnd: number
}

/** The node that a header block describes; its body is filled in while scanning on. */
export function toPart(fields: Field[], bodyStart: number, parent: Part | null): Part {
  const type = parseStructured(fieldText(fields, 'content-type'))
  return {
    fields,
    type: isMediaType(type.value) ? type : { ...type, value: defaultType(fields, parent) },
    disposition: parseStructured(fieldText(fields, 'content-disposition')),
    encoding: /[\w-]+/.exec(fieldText(fields, 'content-transfer-encoding'))?.[0].toLowerCase() ?? '',
    parent,
    children: [],
    depth: parent ? parent.depth + 1 : 0,
    bodyStart,
    bodyEnd: bodyStart,
  }
}

/** First value of a field, its encoded words in UTF-8; '' when it is missing. */
export function fieldText(fields: readonly Field[], name: string): string {
  const field = fields.find((one) => one.name === name)
  return field ? unifyWords(field.binary, '') : ''
}

/** The boundary of a multipart, null for every other part. */
export function boundaryOf(part: Part): string | null {
  if (!part.type.value.startsWith('multipart/')) return null
  return part.type.parameters.get('boundary')?.trimEnd() || null
}

function isMediaType(value: string): boolean {
  return /^[\w.+-]+\/[\w.+-]+$/.test(value)
}

/** RFC 2045 §5.2 and RFC 2046 §5.1.5; a lone `text` is plain text as older mailers wrote it. */
function defaultType(fields: readonly Field[], parent: Part | null): string {
  const isNamed = fields.some((one) => one.name === 'content-type')
  return parent?.type.value === 'multipart/digest' && !isNamed ? 'message/rfc822' : 'text/plain'
}
