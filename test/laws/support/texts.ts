import { lineOf, type Source } from './sources.ts'
import { isNode, nameOf, type Node, partsOf, quasisOf, stringOf } from './syntax.ts'

/** Attributes that a person reads or hears. */
const read = new Set([
  'label',
  'title',
  'placeholder',
  'aria-label',
  'aria-description',
  'description',
  'alt',
  'lead',
  'error',
  'says',
  'help',
  'aria-roledescription',
])

const hasLetters = (text: string): boolean => /\p{L}{2,}/u.test(text)
const looksLikeKey = (text: string): boolean => /^[a-z][\w-]*(\.[\w-]+)+$/.test(text)

/** Texts for people that stand in the code of the web instead of in a word file. */
export const textsIn = (source: Source): string[] =>
  source.nodes.flatMap((node) =>
    ownTexts(node).map(({ at, text }) => `${lineOf(source, at)} says “${text.trim().slice(0, 40)}”`),
  )

type Text = { at: Node; text: string }

function ownTexts(node: Node): Text[] {
  if (node.type === 'JSXText') return readable([{ at: node, text: String(node['value']) }])
  if (node.type === 'JSXAttribute' && read.has(attributeName(node))) return readable(literals(node['value']))
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return readable(
      partsOf(node['children'])
        .filter((child) => child.type === 'JSXExpressionContainer')
        .flatMap(literals),
    )
  return []
}

const readable = (texts: Text[]): Text[] => texts.filter(({ text }) => hasLetters(text) && !looksLikeKey(text.trim()))

const attributeName = (node: Node): string => {
  const name = node['name']
  return isNode(name) ? String(name['name']) : ''
}

/** The strings that an expression may turn out to be; what is handed to a call is the call's own business. */
function literals(value: unknown): Text[] {
  if (!isNode(value)) return []
  if (value.type === 'JSXExpressionContainer') return literals(value['expression'])
  if (value.type === 'ConditionalExpression') return [...literals(value['consequent']), ...literals(value['alternate'])]
  if (value.type === 'LogicalExpression') return [...literals(value['left']), ...literals(value['right'])]
  if (value.type === 'TemplateLiteral') return quasisOf(value).map((text) => ({ at: value, text }))
  const text = stringOf(value)
  return text === null ? [] : [{ at: value, text }]
}

/** A key that code asks for; a template such as `shell.live.${state}` asks for all that begin and end so. */
export type Asked = { key: string; ending?: string; where: string }

const asking = new Set(['t', 'words', 'hasWord'])
const carrying = new Set(['label', 'says', 'title', 'word', 'lead', 'text', 'placeholder', 'description'])

/** Every key of a word file that a source asks for: by a call, or written down for one (`label: 'tickets.nav'`). */
export function keysAsked(source: Source, namespaces: ReadonlySet<string>): Asked[] {
  const named = (text: string) => looksLikeKey(text) && namespaces.has(text.split('.')[0] ?? '')
  return source.nodes.flatMap((node): Asked[] => {
    const where = lineOf(source, node)
    if (node.type === 'CallExpression' && asking.has(nameOf(node['callee']) ?? ''))
      return inArgument(partsOf(node['arguments'])[0], where)
    if (node.type === 'Property' && carrying.has(nameOf(node['key']) ?? '') && named(stringOf(node['value']) ?? ''))
      return [{ key: stringOf(node['value']) ?? '', where }]
    return []
  })
}

function inArgument(argument: unknown, where: string): Asked[] {
  if (!isNode(argument)) return []
  if (argument.type === 'ConditionalExpression')
    return [...inArgument(argument['consequent'], where), ...inArgument(argument['alternate'], where)]
  const whole = stringOf(argument)
  if (whole !== null) return [{ key: whole, where }]
  if (argument.type !== 'TemplateLiteral') return []
  const [first = '', ...rest] = quasisOf(argument)
  return first === '' ? [] : [{ key: first, ending: rest.at(-1) ?? '', where }]
}

/** Every literal and template in a source, as beginnings and ends: what could name a key in any way. */
export const namesIn = (source: Source): Asked[] =>
  source.nodes.flatMap((node): Asked[] => {
    const whole = stringOf(node)
    if (whole !== null) return looksLikeKey(whole) ? [{ key: whole, where: '' }] : []
    if (node.type !== 'TemplateLiteral') return []
    const [first = '', ...rest] = quasisOf(node)
    const inside = [first, ...rest].flatMap((part) =>
      [...part.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map(([, key = '']) => ({ key, where: '' })),
    )
    return [...inside, ...(first.includes('.') ? [{ key: first, ending: rest.at(-1) ?? '', where: '' }] : [])]
  })
