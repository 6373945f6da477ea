import * as schema from '../../kernel/schema.ts'

/** What can be written of a group itself; who is in it has operations of its own. */
export const groupFields = {
  name: schema.line(80),
  email: schema.emailAddress.nullable(),
  notes: schema.text(5000),
}

export const NAME_TAKEN = 'There is a group of this name already.'
