import { expect, test } from 'vitest'
import { z } from 'zod'
import { areas } from '../../src/areas.ts'
import type { Area } from '../../src/kernel/area.ts'
import { operation, type AnyOperation } from '../../src/kernel/operation.ts'
import { type AnyQuery, question } from '../../src/kernel/query.ts'
import { may } from '../../src/kernel/rule.ts'
import { openObjects, shapeOf } from './support/schemas.ts'
import { sourcesOf, type Source, parse } from './support/sources.ts'
import { nameOf, nodesOf, partsOf, stringOf, isNode, type Node } from './support/syntax.ts'

type Endpoint = AnyOperation | AnyQuery

const endpointsOf = (all: readonly Area[]): Endpoint[] =>
  all.flatMap((area) => [...(area.operations ?? []), ...(area.queries ?? [])])

/** What is wrong with how the use cases and questions of these areas are declared. */
function faultsOf(all: readonly Area[]): string[] {
  const endpoints = endpointsOf(all)
  const registered = new Set<unknown>(all.flatMap((area) => Object.values(area.accesses ?? {})))
  return [
    ...endpoints.flatMap((endpoint) => faultsOfOne(endpoint, registered).map((fault) => `${endpoint.name}: ${fault}`)),
    ...twice(endpoints.map((endpoint) => endpoint.name)),
    ...twice(endpoints.map((endpoint) => endpoint.route.replace(/:\w+/g, ':'))),
    ...twice(all.flatMap((area) => Object.keys(area.accesses ?? {}))),
  ]
}

function faultsOfOne(endpoint: Endpoint, registered: ReadonlySet<unknown>): string[] {
  const { name, route, says, input } = endpoint
  const faults = [
    /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name) ? null : 'a name is `thing.verb`',
    /^(GET|POST|PUT|PATCH|DELETE)( \/([a-z-]+|:[a-z]\w*))?(\/([a-z-]+|:[a-z]\w*))*$/.test(route)
      ? null
      : `the route "${route}" is not of the usual form`,
    /^[A-Z].*\.$/s.test(says) && !says.includes('\n') ? null : 'it says no sentence for the reference',
    endpoint.kind !== 'operation' && !route.startsWith('GET ') ? 'a question is asked by GET' : null,
    ruleFault(endpoint, registered),
  ]
  if (!(input instanceof z.ZodObject))
    return [...faults.filter((fault) => fault !== null), 'its input is not one flat object']
  const missing = [...route.matchAll(/:(\w+)/g)].flatMap(([, field = '']) =>
    field in input.shape ? [] : `the path names ${field}, the input does not`,
  )
  const open = openObjects(shapeOf(input)).map((path) => `its input takes unknown fields${path && ` in ${path}`}`)
  return [...faults.filter((fault) => fault !== null), ...missing, ...open]
}

function ruleFault(endpoint: Endpoint, registered: ReadonlySet<unknown>): string | null {
  if (!('on' in endpoint) || !endpoint.on)
    return typeof endpoint.rule === 'object' && endpoint.rule.says ? null : 'it has no rule'
  if (!(endpoint.rule in endpoint.on.rules)) return `its access has no rule "${endpoint.rule}"`
  return registered.has(endpoint.on) ? null : 'its access is in no area, so that no law tries it'
}

const twice = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name}: there are two`)

test('every use case and question has a rule, a name and a route of its own, a sentence, and takes nothing unknown', () => {
  expect(faultsOf(areas)).toEqual([])
  expect(endpointsOf(areas).length).toBeGreaterThan(50)
})

test('the law sees each thing that is missing', () => {
  const good = {
    name: 'thing.do',
    route: 'POST /things',
    says: 'Does it.',
    input: z.strictObject({}),
    output: z.null(),
    rule: may('thing.do'),
  }
  const faults = (more: Partial<typeof good>) =>
    faultsOf([
      {
        name: 'things',
        says: '',
        tables: [],
        words: {},
        operations: [operation({ ...good, ...more, run: async () => null })],
      },
    ])
  expect(faults({})).toEqual([])
  expect(faults({ name: 'doIt' })).toHaveLength(1)
  expect(faults({ says: '' })).toHaveLength(1)
  expect(faults({ route: 'PUT /things/:id' })).toHaveLength(1)
  expect(faults({ rule: { ...may('x'), says: '' } })).toHaveLength(1)
  const loose = operation({
    ...good,
    input: z.object({ list: z.array(z.object({ id: z.number() })) }),
    run: async () => null,
  })
  expect(faultsOf([{ name: 'things', says: '', tables: [], words: {}, operations: [loose] }])).toHaveLength(2)
  const asked = question({ ...good, run: async () => null })
  expect(faultsOf([{ name: 'things', says: '', tables: [], words: {}, queries: [asked, asked] }])).toHaveLength(4)
})

/** Operations that leave no event, as far as their own file tells; the law of routes and actors watches it happen. */
function silent(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    source.nodes.flatMap((node) => {
      const [definition] =
        node.type === 'CallExpression' && nameOf(node['callee']) === 'operation' ? partsOf(node['arguments']) : []
      if (!definition || definition.type !== 'ObjectExpression' || propertyOf(definition, 'leavesNoEvent')) return []
      const name = stringOf(propertyOf(definition, 'name')) ?? source.path
      return tells(source, propertyOf(definition, 'run')) ? [] : [name]
    }),
  )
}

/** `run` is another function of the file, hands all it was given on, or uses `happened`, at least by passing it on. */
function tells(source: Source, run: unknown): boolean {
  if (!isNode(run)) return false
  if (run.type === 'Identifier')
    return source.nodes.filter((node) => node.type === 'Identifier' && node['name'] === 'happened').length > 1
  const [given] = partsOf(run['params'])
  const named = nodesOf(run['body']).filter((node) => node.type === 'Identifier')
  return named.some(
    (node) => node['name'] === 'happened' || (given?.type === 'Identifier' && node['name'] === given['name']),
  )
}

const propertyOf = (object: Node, name: string): unknown =>
  partsOf(object['properties']).find((property) => nameOf(property['key']) === name)?.['value']

test('every operation leaves an event, or says why not', () => {
  expect(silent(sourcesOf('src/areas'))).toEqual([])
})

test('the law sees an operation that keeps quiet', () => {
  const quiet =
    "export const x = operation({ name: 'thing.do', async run({ tx, happened }) { await tx.deleteFrom('x').execute(); return null } })"
  expect(silent([parse('src/areas/x/do.ts', quiet)])).toEqual(['thing.do'])
})
