import pg from 'pg'
import { z } from 'zod'
import { errorCode } from './error-code.ts'
import { StartError } from './start-error.ts'

const oldestVersion = 15
const patience = 10_000

const factsOfServer = z.object({ version: z.coerce.number(), encoding: z.string(), may_create: z.boolean() })

/**
 * Makes sure that the PostgreSQL of DATABASE_URL can be used: reachable, 15 or later, UTF-8, and we may create tables.
 * Throws StartError; its sentence names user, host and database, never the password.
 */
export async function checkServer(url: string): Promise<void> {
  const where = describe(url)
  const facts = await askServer(url, where)
  const major = Math.floor(facts.version / 10_000)
  if (major < oldestVersion) {
    throw new StartError(`PostgreSQL at ${where} is version ${major}: Foyer needs ${oldestVersion} or later.`)
  }
  if (facts.encoding !== 'UTF8') {
    throw new StartError(`The database at ${where} is in ${facts.encoding}: create one with "encoding UTF8".`)
  }
  if (!facts.may_create) {
    throw new StartError(
      `The user of DATABASE_URL may not create tables in ${where}: make it the owner of the database.`,
    )
  }
}

async function askServer(url: string, where: string): Promise<z.infer<typeof factsOfServer>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(`
      select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
             coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create`)
    return factsOfServer.parse(rows[0])
  } catch (error) {
    throw explain(error, where)
  } finally {
    await client.end().catch(() => {})
  }
}

function describe(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null || !['postgres:', 'postgresql:'].includes(parsed.protocol)) {
    throw new StartError(
      'DATABASE_URL is not an address of PostgreSQL: write postgresql://user:password@host:5432/database.',
    )
  }
  const host = parsed.hostname || parsed.searchParams.get('host') || 'localhost'
  const user = decodeURIComponent(parsed.username) || parsed.searchParams.get('user')
  return `${user ? `${user}@` : ''}${host}:${parsed.port || '5432'}${parsed.pathname}`
}

const sentences: Record<string, (where: string) => string> = {
  ENOTFOUND: (where) => `The host of DATABASE_URL (${where}) is not known: check its name.`,
  EAI_AGAIN: (where) => `The host of DATABASE_URL (${where}) cannot be looked up now: check its name and the network.`,
  ECONNREFUSED: (where) => `Nothing listens at ${where} (DATABASE_URL): start PostgreSQL there or mend the address.`,
  ENOENT: (where) => `There is no socket of PostgreSQL for ${where} (DATABASE_URL): start it or mend the address.`,
  '28P01': (where) => `PostgreSQL refuses the password of DATABASE_URL (${where}): mend it.`,
  '28000': (where) => `PostgreSQL does not let the user of DATABASE_URL in (${where}): check its name and pg_hba.conf.`,
  '3D000': (where) => `The database of DATABASE_URL (${where}) does not exist: create it with "createdb".`,
  '53300': (where) => `PostgreSQL at ${where} has no connection left: raise max_connections there.`,
  '57P03': (where) => `PostgreSQL at ${where} is just starting: try again in a moment.`,
}

/** Node gives an AggregateError without a message when a name has several addresses; its first part tells more. */
function explain(error: unknown, where: string): StartError {
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error
  const known = sentences[errorCode(cause)]
  const message = cause instanceof Error ? cause.message : 'no answer'
  return new StartError(known?.(where) ?? `PostgreSQL at ${where} (DATABASE_URL) cannot be used: ${message}.`, {
    cause,
  })
}
