import { capital, code } from './markdown.mjs'

const nodes = { any: 'any of', all: 'all of' }
const parts = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * The rules of one record as Markdown: each action with its tree of sentences. What reads the same in several places is
 * written once: under the action it is, else as a part with a letter.
 */
export function ruleTrees(rules, words) {
  const names = namesOf(rules)
  const write = (rule) => lines(rule, { words, names, top: rule }).join('\n')
  const actions = Object.entries(rules).map(([action, rule]) => {
    const same = names.get(keyOf(rule)).name
    return same === code(action) ? `**${action}**:\n\n${write(rule)}` : `**${action}**: the same as ${same}.`
  })
  const shared = [...names.values()].filter(({ name }) => name.startsWith('part '))
  return [...actions, ...shared.map(({ name, rule }) => `${capital(name)}:\n\n${write(rule)}`)].join('\n\n')
}

/** What a rule says -> its name and one rule that says it: the first action, or a letter where two places use it. */
function namesOf(rules) {
  const names = new Map()
  for (const [action, rule] of Object.entries(rules)) {
    if (!names.has(keyOf(rule))) names.set(keyOf(rule), { name: code(action), rule })
  }
  const uses = new Map()
  const visit = (rule) => {
    const key = keyOf(rule)
    const known = uses.get(key) ?? { rule, count: 0 }
    uses.set(key, { rule, count: known.count + 1 })
    if (known.count === 0) childrenOf(rule).forEach(visit)
  }
  for (const { rule } of names.values()) visit(rule)
  const often = [...uses].filter(([key, { rule, count }]) => count > 1 && leavesOf(rule) > 2 && !names.has(key))
  often.forEach(([key, { rule }], index) => names.set(key, { name: `part ${parts[index] ?? index}`, rule }))
  return names
}

/** Two rules with one key read the same. */
function keyOf(rule) {
  return `${rule.kind} ${rule.says ?? ''}(${childrenOf(rule).map(keyOf).join(', ')})`
}

function leavesOf(rule) {
  const inner = childrenOf(rule)
  return inner.length === 0 ? 1 : inner.reduce((sum, part) => sum + leavesOf(part), 0)
}

function childrenOf(rule) {
  if (rule.kind === 'not') return [rule.of]
  return rule.of ?? []
}

function lines(rule, context, depth = 0) {
  const { words, names, top } = context
  const indent = '  '.repeat(depth)
  const name = rule === top || childrenOf(rule).length === 0 ? undefined : names.get(keyOf(rule))?.name
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
    const isSame = part.kind === rule.kind && !part.says && !context.names.has(keyOf(part))
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
