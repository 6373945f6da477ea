import type { ReactNode } from 'react'
import type { OutputOf } from '../../../shell/call.ts'
import type { PickOption } from '../../../shell/face.ts'
import type { listRequestsForPortal } from '../requests/list-for-portal.ts'

export type Request = OutputOf<typeof listRequestsForPortal>['items'][number]

/** What differs between desk and portal. */
export type DecideTools = {
  /** The levels that may be given, the lowest first. */
  levels: readonly { id: number; name: string }[]
  /** On the desk, where the company can be chosen. */
  companyField?: (value: PickOption | null, choose: (value: PickOption | null) => void, error?: ReactNode) => ReactNode
  personLine?: (request: Request) => ReactNode
  decidedBy?: (request: Request) => ReactNode
}

/** What is read again after an answer. */
export const requestsChanged = [['access-request'], ['person'], ['company']]
