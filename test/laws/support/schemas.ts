import { z } from 'zod'

/** What of a JSON Schema the laws look at. */
export type Shape = {
  type?: string
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: unknown
  items?: Shape
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  enum?: unknown[]
  const?: unknown
}

const shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    properties: z.record(z.string(), shape).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.unknown().optional(),
    items: shape.optional().catch(undefined),
    anyOf: z.array(shape).optional(),
    oneOf: z.array(shape).optional(),
    allOf: z.array(shape).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
  }),
)

export const shapeOf = (schema: z.ZodType): Shape =>
  shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))

/** Paths of objects that take fields nobody offered; `''` is the input itself. */
export function openObjects(
  { type, properties = {}, additionalProperties, items, anyOf = [], oneOf = [], allOf = [] }: Shape,
  path = '',
): string[] {
  const own = type === 'object' && additionalProperties !== false ? [path] : []
  const below = Object.entries(properties).flatMap(([name, part]) =>
    openObjects(part, path === '' ? name : `${path}.${name}`),
  )
  return [
    ...own,
    ...below,
    ...[...anyOf, ...oneOf, ...allOf, ...(items ? [items] : [])].flatMap((part) => openObjects(part, path)),
  ]
}
