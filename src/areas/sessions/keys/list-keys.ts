import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { keyAccess } from '../access.ts'

const item = z.object({
  id: z.number(),
  name: z.string(),
  hat: z.string(),
  createdAt: schema.instant,
  expiresAt: schema.instant.nullable(),
  usedAt: schema.instant.nullable(),
  can: schema.hints,
})

export const listKeys = list({
  name: 'key.list',
  route: 'GET /api-keys',
  says: 'The API keys of the asker that are not taken away, newest first. Their tokens are known to nobody.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(item),
  internal: true,
  on: keyAccess,
  rule: 'see',
  sorts: { newest: { column: 'api_keys.created_at', direction: 'desc', kind: 'time' } },
  filter: (rows) => rows.where('api_keys.revoked_at', 'is', null),
  select: (rows) =>
    rows.select([
      'api_keys.id',
      'api_keys.name',
      'api_keys.hat',
      'api_keys.created_at as createdAt',
      'api_keys.expires_at as expiresAt',
      'api_keys.used_at as usedAt',
    ]),
})
