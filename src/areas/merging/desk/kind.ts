export type Kind = 'person' | 'company'

/** Where the page of a record is. */
export const pageOf = (kind: Kind, id: number) => `${kind === 'person' ? '/people' : '/companies'}/${id}`

export const mergePageOf = (kind: Kind, master: number, other: number) => `/duplicates/${kind}/${master}/${other}`

/** What is read again after two records became one, or two again: they stand everywhere. */
export const mergeChanged = [['person'], ['company'], ['name'], ['merge'], ['duplicate'], ['ticket'], ['team']]
