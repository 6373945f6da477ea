import { call } from '../../../../shell/call.ts'
import type { edit } from '../../edit.ts'
import type { Priority } from '../../ticket.ts'
import type { Ticket } from '../use-ticket.ts'
import { type Assignment, type Change, changed, wayBack } from './change.ts'
import { sendChange } from './send-change.ts'

type Say = (key: string, values?: Record<string, string | number>) => string

/** A change of one field of the ticket on the screen. */
export type FieldChange = {
  /** Translated name of the field. */
  label: string
  /** The field in words, to show it and to see whether somebody else changed it. */
  valueOf: (ticket: Ticket) => string
  /** The ticket as it will be. */
  apply: (ticket: Ticket) => Ticket
  send: (ticket: Ticket, version: number) => Promise<{ stillVisible?: boolean }>
  back: (before: Ticket) => FieldChange
}

/** A step that lists can take too, on the ticket's own page. */
export function stepChange(change: Change, t: Say): FieldChange {
  return {
    label: t(change.to === 'state' ? 'tickets.desk.field.state' : 'tickets.desk.field.assignment'),
    valueOf: (ticket) => (change.to === 'state' ? t(`tickets.desk.state.${ticket.state}`) : assignmentText(ticket, t)),
    apply: (ticket) => changed(ticket, change),
    send: (ticket, version) => sendChange(change, ticket, version),
    back: (before) => stepChange(wayBack(change, before), t),
  }
}

export const assignmentChange = (assignment: Assignment, t: Say) => stepChange({ to: 'assignment', ...assignment }, t)

export function priorityChange(priority: Priority, t: Say): FieldChange {
  return {
    label: t('tickets.desk.field.priority'),
    valueOf: (ticket) => t(`tickets.desk.priority.${ticket.priority}`),
    apply: (ticket) => ({ ...ticket, priority }),
    send: ({ id }, version) => sendEdit({ id, priority, version }),
    back: (before) => priorityChange(before.priority, t),
  }
}

export function subjectChange(subject: string, t: Say): FieldChange {
  return {
    label: t('tickets.desk.field.subject'),
    valueOf: (ticket) => ticket.subject,
    apply: (ticket) => ({ ...ticket, subject }),
    send: ({ id }, version) => sendEdit({ id, subject, version }),
    back: (before) => subjectChange(before.subject, t),
  }
}

export function privacyChange(isPrivate: Ticket['isPrivate'], t: Say): FieldChange {
  return {
    label: t('tickets.desk.field.privacy'),
    valueOf: (ticket) => t(ticket.isPrivate ? 'tickets.desk.private' : 'tickets.desk.shared'),
    apply: (ticket) => ({ ...ticket, isPrivate }),
    send: ({ id }, version) => sendEdit({ id, isPrivate, version }),
    back: (before) => privacyChange(before.isPrivate, t),
  }
}

type EditInput = Parameters<typeof call<typeof edit>>[1]

async function sendEdit(input: EditInput) {
  await call<typeof edit>('PATCH /tickets/:id', input)
  return {}
}

const assignmentText = ({ team, assignee }: Ticket, t: Say) =>
  `${team?.name ?? t('tickets.desk.no-team')} · ${assignee?.name ?? t('tickets.desk.nobody')}`
