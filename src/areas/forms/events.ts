/** What happens to forms, for whoever listens. */
export const formCreated = 'form.created'
/** An answer was filled in or changed; the subject is the record that it is about. */
export const formFilled = 'form.filled'
export const formEmptied = 'form.emptied'
