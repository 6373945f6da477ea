import { sql, type SqlBool } from 'kysely'

/** Lexeme weights a reader may match: A subject, B replies, D notes (staff only; principals have no weight). */
type Readable = 'shared' | 'all'

/** Longest search that is looked at; the rest is cut. */
const LONGEST = 200

/** The words of a search, cut where `search_words` in the database cuts texts. */
export const wordsOf = (wish: string): string[] =>
  wish
    .slice(0, LONGEST)
    .normalize('NFKC')
    .split(/[\s\p{P}\p{S}\p{C}]+/u)
    .filter((word) => word !== '')

/** Each principal costs the index a look at every match; with more it is quicker to ask the rule of each match. */
const MOST_PRINCIPALS = 24

type Scope = {
  readable: Readable
  /** What the reader's rule looks up, so that the search index gives only tickets they may see to begin with. */
  principals: 'all' | readonly string[]
  isOpen: boolean
}

/** SQL: the ticket holds all these words, the last perhaps only begun, in what this reader may read of it. */
export function matches(wish: string, { readable, principals, isOpen }: Scope) {
  const words = wordsOf(wish)
  if (words.length === 0) return sql<SqlBool>`false`
  // Without a weight the index alone decides; with one every match is looked at again.
  const weights = readable === 'shared' ? 'AB' : ''
  const endings = words.map((_, at) => (at === words.length - 1 ? `:*${weights}` : weights && `:${weights}`))
  const scopes = isOpen ? ["'@open'"] : []
  if (principals !== 'all' && principals.length > 0 && principals.length <= MOST_PRINCIPALS)
    scopes.push(`(${principals.map((one) => `'@${one}'`).join('|')})`)
  const scope = scopes.length > 0 ? sql` && ${scopes.join(' & ')}::tsquery` : sql``
  return sql<SqlBool>`tickets.id in (select ticket_id from ticket_search
    where document @@ (search_query(${sql.val(words)}::text[], ${sql.val(endings)}::text[])${scope}))`
}
