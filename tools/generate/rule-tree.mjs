import { capital, code } from './markdown.mjs'

const nodes = { any: 'any of', all: 'all of' }
const parts = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * The rules of one record as Markdown: each action with its tree of sentences. What several actions share is written
 * once: under the action it is, else as a part with a letter.
 */
export function ruleTrees(rules, words) {
  const names = namesOf(rules)
  const shared = [...names].filter(([, name]) => name.startsWith('part '))
  const write = (rule) => lines(rule, { words, names, top: rule })
  const actions = Object.entries(rules).map(([action, rule]) => {
    const same = names.get(rule)
    if (same !== code(action)) return `**${action}**: the same as ${same}.`
    return `**${action}**:\n\n${write(rule).join('\n')}`
  })
  const written = shared.map(([rule, name]) => `${capital(name)}:\n\n${write(rule).join('\n')}`)
  return [...actions, ...written].join('\n\n')
}

/** Rule -> what it is called: the first action that it is, or a letter when two places use it. */
function namesOf(rules) {
  const names = new Map()
  for (const [action, rule] of Object.entries(rules)) if (!names.has(rule)) names.set(rule, code(action))
  const uses = new Map()
  for (const rule of names.keys()) for (const part of composites(rule)) uses.set(part, (uses.get(part) ?? 0) + 1)
  for (const [rule, count] of uses) {
    if (count < 2 || names.has(rule)) continue
    const lettered = [...names.values()].filter((name) => name.startsWith('part ')).length
    names.set(rule, `part ${parts[lettered] ?? lettered}`)
  }
  return names
}

function composites(rule) {
  const inner = childrenOf(rule)
  return inner.flatMap((part) => (childrenOf(part).length > 1 ? [part, ...composites(part)] : composites(part)))
}

function childrenOf(rule) {
  if (rule.kind === 'not') return [rule.of]
  return rule.of ?? []
}

function lines(rule, context, depth = 0) {
  const { words, names, top } = context
  const indent = '  '.repeat(depth)
  const name = rule === top ? undefined : names.get(rule)
  if (name) return [`${indent}- ${name}`]
  if (rule.kind === 'fact' || rule.kind === 'row') return [`${indent}- ${sentence(rule.says, words)}`]
  if (rule.kind === 'not') {
    const [first, ...rest] = lines(rule.of, context, depth)
    return [first.replace('- ', '- not: '), ...rest]
  }
  const inner = flattened(rule, context)
  if (inner.length === 1) return lines(inner[0], context, depth)
  const title = rule.says ? `${sentence(rule.says, words)}, ${nodes[rule.kind]}` : nodes[rule.kind]
  return [`${indent}- ${title}:`, ...inner.flatMap((part) => lines(part, context, depth + 1))]
}

/** "any of any of" reads as one. */
function flattened(rule, context) {
  return rule.of.flatMap((part) => {
    const isSame = part.kind === rule.kind && !part.says && !context.names.has(part)
    return isSame ? flattened(part, context) : [part]
  })
}

/** The sentence of a fact or test; a granted right also shows its key and scope. */
export function sentence(key, words) {
  const right = /^access\.may\.(.+)\.([a-z_]+)$/.exec(key)
  if (!right) return words(key)
  const [, permission, scope] = right
  return `may ${words(key)} (${code(scope === 'any' ? permission : `${permission} ${scope}`)})`
}
