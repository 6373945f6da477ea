import { sql } from 'kysely'
import { z } from 'zod'
import { job } from '../../kernel/jobs.ts'

/** Sorts new words into the search index, so that no reply has to when the list of new ones is full (docs/decisions/0032). */
export const tidySearch = job({
  name: 'tickets.tidy-search',
  every: '* * * * *',
  input: z.object({}).loose(),
  async run(app) {
    await sql`select gin_clean_pending_list('ticket_search_document')`.execute(app.db)
  },
})
