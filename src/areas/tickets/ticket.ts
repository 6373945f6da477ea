import { z } from 'zod'
import { line } from '../../kernel/schema.ts'

/** States a ticket goes through; solved can still be answered, closed is final (a new question is a new ticket). */
export const states = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed'] as const
export type State = (typeof states)[number]
export const state = z.enum(states, 'A state is new, open, pending, on-hold, solved or closed.')

export { priority, type Priority } from '../services/priority.ts'

/** One of the categories of its service, as it was called when it was chosen. */
export const category = line(60)

/** By which door something came in. */
export type Source = 'desk' | 'portal' | 'mail' | 'api' | 'import'

export const isOpen = (value: State): boolean => value !== 'solved' && value !== 'closed'

/** A customer's answer wakes a ticket; a new one stays new until staff has looked at it. */
export const afterCustomerReply = (value: State): State => (value === 'new' ? 'new' : 'open')

/** The first answer of staff makes a new ticket an open one; otherwise the state is theirs to set. */
export const afterStaffReply = (value: State): State => (value === 'new' ? 'open' : value)

export const SUBJECT_MAX = 250
