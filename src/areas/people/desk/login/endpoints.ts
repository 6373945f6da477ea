import type { Known } from '../../../../shell/call.ts'

type OfPerson = { id: number }
type Login = { username: string | null; hasPassword: boolean; closedAt: string | null; lastAt: string | null }

/** Logins belong to the sessions area, which people do not know: by route and shape. */
export type ReadLogin = Known<'GET /people/:id/login', OfPerson, { login: Login | null; invitedUntil: string | null }>
export type Invite = Known<'POST /people/:id/invitation', OfPerson, { expiresAt: string }>
export type OpenLogin = Known<'POST /people/:id/login', OfPerson, null>
export type CloseLogin = Known<'DELETE /people/:id/login', OfPerson, null>
export type EndSessions = Known<'DELETE /people/:id/sessions', OfPerson, null>
