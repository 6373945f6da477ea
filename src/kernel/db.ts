import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from '../../db/tables.ts'
import { keepPlans } from './prepared.ts'

export type { Tables }
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

// Ids and counts stay below 2^53, so a bigint is a number; PostgreSQL's int8 would arrive as text otherwise.
const INT8 = 20
const INT8_ARRAY = 1016
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number
    if (oid === INT8_ARRAY) return (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number))
    return pg.types.getTypeParser(oid, format)
  },
}

/** A pool that survives a lost server: broken idle connections are dropped, not thrown. */
export function openPool(config: pg.PoolConfig, onError: (error: Error) => void = () => {}): pg.Pool {
  const pool = new pg.Pool({ max: 12, ...config, types })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

export const openDb = (pool: pg.Pool): Db =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: keepPlans(pool) }) })

/** The SQLSTATE and constraint of a database error, or null for anything else. */
export function databaseError(error: unknown): { code: string; constraint: string | null } | null {
  if (!(error instanceof pg.DatabaseError) || !error.code) return null
  return { code: error.code, constraint: error.constraint ?? null }
}

export const isUniqueViolation = (error: unknown, constraint?: string): boolean => {
  const found = databaseError(error)
  return found?.code === '23505' && (constraint === undefined || found.constraint === constraint)
}
