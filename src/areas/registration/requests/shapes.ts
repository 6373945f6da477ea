import { sql } from 'kysely'
import { z } from 'zod'
import * as schema from '../../../kernel/schema.ts'
import { levelBrief } from '../../access/level.ts'
import { companyBrief } from '../../companies/membership.ts'
import { personBrief } from '../../people/person.ts'

const named = z.object({ id: z.number(), name: z.string() })

/** A request as whoever decides sees it, in the portal and on the desk. */
export const requestShape = {
  id: z.number(),
  kind: z.string(),
  state: z.string(),
  name: z.string(),
  address: z.string(),
  person: named.nullable(),
  company: named.nullable(),
  level: named.nullable(),
  message: z.string(),
  createdAt: schema.instant,
  expiresAt: schema.instant,
  decidedAt: schema.instant.nullable(),
  reason: z.string().nullable(),
  version: z.number(),
  can: schema.hints,
}

export const requestColumns = [
  'access_requests.id',
  'access_requests.kind',
  'access_requests.state',
  'access_requests.name',
  'access_requests.address',
  'access_requests.message',
  'access_requests.created_at as createdAt',
  'access_requests.expires_at as expiresAt',
  'access_requests.decided_at as decidedAt',
  'access_requests.reason',
  'access_requests.version',
] as const

/** SQL: whose request it is, to which company and level. */
export const requestBriefs = [
  personBrief(sql.ref('access_requests.person_id')).as('person'),
  companyBrief(sql.ref('access_requests.company_id')).as('company'),
  levelBrief(sql.ref('access_requests.level_id')).as('level'),
] as const

export const requestSorts = {
  newest: { column: 'access_requests.created_at', direction: 'desc', kind: 'time' },
  oldest: { column: 'access_requests.created_at', direction: 'asc', kind: 'time' },
} as const
