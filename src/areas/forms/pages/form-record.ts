import type { formsOfPerson } from '../record/subjects.ts'

/** The record that forms are about. */
export type FormRecord = { kind: keyof typeof paths; id: number }

/** The first word of a record's addresses. */
export const paths = { person: 'people', company: 'companies', site: 'sites', ticket: 'tickets' } as const

/** The verb among a record's hints that lets its forms be filled in. */
export const changes = { person: 'edit', company: 'manage', site: 'manage', ticket: 'edit' } as const

type Path = (typeof paths)[keyof typeof paths]
type Of = typeof formsOfPerson

// The four kinds differ by their routes alone.
export type FormsEndpoint = Omit<Of['read'], 'route'> & { route: `GET /${Path}/:id/forms` }
export type FillEndpoint = Omit<Of['fill'], 'route'> & { route: `PUT /${Path}/:id/forms/:form` }
export type EmptyEndpoint = Omit<Of['empty'], 'route'> & { route: `DELETE /${Path}/:id/forms/:form` }
