import type { Seeding } from './seeding.ts'

/** Fills ticket_access and ticket_search with the rows that their triggers would have written one by one. */
export async function seedVisibility({
  client,
  before,
}: Pick<Seeding, 'client'> & { before: Pick<Seeding['before'], 'tickets'> }): Promise<void> {
  // Principals as `ticket_principals` makes them; no two sources can make the same one.
  await client.query(
    `create temp table seeded_principals on commit drop as
     select id, assignee_id * 16 + 4 as principal from tickets where id > ${before.tickets} and assignee_id is not null
     union all select id, coalesce(team_id * 16 + 3, 5) from tickets where id > ${before.tickets}
     union all select id, case when membership_id is null then requester_id * 16 else membership_id * 16 + 7 end
       from tickets where id > ${before.tickets} and not is_private
     union all select ticket_id, person_id * 16 + 6 from participants join tickets on tickets.id = ticket_id
       where ticket_id > ${before.tickets} and participants.state = 'confirmed' and not is_private
     union all select id, company_id * 16 + 1 from tickets where id > ${before.tickets} and company_id is not null and not is_private
     union all select tickets.id, above * 16 + 2 from tickets join companies on companies.id = tickets.company_id, unnest(ancestors) above
       where tickets.id > ${before.tickets} and not is_private`,
  )
  await client.query(`
    insert into ticket_access (ticket_id, principal, updated_at, is_open)
    select id, principal, updated_at, is_open from seeded_principals join tickets using (id) order by id, principal`)
  await client.query(`
    insert into ticket_search (ticket_id, words, principals)
    select tickets.id, search_words(subject, 'A') || coalesce(said.words, '') || coalesce(noted.words, ''),
      ticket_principal_words(held.principals, is_open)
    from tickets
    join (select id, array_agg(principal) as principals from seeded_principals group by id) held on held.id = tickets.id
    left join (${wordsOf('replies', 'B', before.tickets)}) said on said.ticket_id = tickets.id
    left join (${wordsOf('notes', 'D', before.tickets)}) noted on noted.ticket_id = tickets.id
    order by tickets.id`)
}

const wordsOf = (table: 'replies' | 'notes', weight: string, after: number) =>
  `select ticket_id, search_words(string_agg(body, ' ' order by id), '${weight}') as words from ${table} where ticket_id > ${after} group by ticket_id`
