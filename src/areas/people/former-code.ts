import type { Tx } from '../../kernel/db.ts'

/** The code of someone who was merged into this person finds them from now on, and nobody else gets it (HM-10). */
export const keepFormerCode = (tx: Tx, person: number, code: string) =>
  tx.insertInto('person_former_codes').values({ code, person_id: person }).execute()
