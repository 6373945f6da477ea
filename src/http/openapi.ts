import { z } from 'zod'
import type { Product } from '../kernel/area.ts'
import { statusOf } from '../kernel/errors.ts'

type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: unknown }

export type Described = {
  operationId: string
  summary: string
  tags: string[]
  parameters: Parameter[]
  requestBody?: object
  responses: object
}
export type ApiDescription = {
  info: { title: string; version: string; description: string }
  paths: Record<string, Record<string, Described>>
} & Record<string, unknown>

/** OpenAPI 3.1 of everything a key can do, from the same declarations that serve it. */
export function openApi(app: Product): ApiDescription {
  const paths: Record<string, Record<string, Described>> = {}
  for (const area of app.areas)
    for (const endpoint of [...(area.operations ?? []), ...(area.queries ?? [])]) {
      if ('internal' in endpoint && endpoint.internal) continue
      const [method = '', path = ''] = endpoint.route.split(' ')
      const url = path.replace(/:(\w+)/g, '{$1}')
      const methods = (paths[url] ??= {})
      methods[method.toLowerCase()] = describe(endpoint, area.name, method, path)
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Foyer',
      version: '1',
      description: 'Everything the screens can do, a key can do, and nothing more.',
    },
    servers: [{ url: `${app.place.url}/api/v1` }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    paths,
  }
}

type Endpoint = {
  kind: string
  name: string
  says: string
  input: z.ZodType
  output?: z.ZodType
  takesContent?: boolean
}

function describe(endpoint: Endpoint, tag: string, method: string, path: string): Described {
  const names = [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '')
  const input = schemaOf(endpoint.input, 'input')
  const properties: Record<string, unknown> = input.properties ?? {}
  const outside = method === 'GET' || method === 'DELETE' || endpoint.takesContent ? Object.keys(properties) : names
  const parameters: Parameter[] = outside.map((name) => ({
    name,
    in: names.includes(name) ? 'path' : 'query',
    required: names.includes(name) || (input.required?.includes(name) ?? false),
    schema: properties[name],
  }))
  const body = Object.fromEntries(Object.entries(properties).filter(([name]) => !outside.includes(name)))
  return {
    operationId: endpoint.name,
    summary: endpoint.says,
    tags: [tag],
    parameters,
    ...(Object.keys(body).length
      ? {
          requestBody: {
            content: {
              'application/json': {
                schema: { ...input, properties: body, required: input.required?.filter((name) => name in body) },
              },
            },
          },
        }
      : endpoint.takesContent
        ? { requestBody: { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } }
        : {}),
    responses: {
      [method === 'POST' ? '201' : '200']: {
        description: 'Done.',
        ...(endpoint.output
          ? { content: { 'application/json': { schema: schemaOf(endpoint.output, 'output') } } }
          : {}),
      },
      ...Object.fromEntries(
        Object.entries(statusOf)
          .filter(([kind]) => kind !== 'bug')
          .map(([kind, status]) => [
            String(status),
            { description: kind, content: { 'application/problem+json': {} } },
          ]),
      ),
    },
  }
}

type JsonSchema = { properties?: Record<string, unknown>; required?: string[]; [key: string]: unknown }

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
