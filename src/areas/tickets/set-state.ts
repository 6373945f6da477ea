import { z } from 'zod'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { ticketAccess } from './access.ts'
import { moveTo } from './state.ts'
import { isOpen, state } from './ticket.ts'

const changed = z.object({ id: z.number(), state })

/** Moves an open ticket between the states of work, or solves it. */
export const setState = operation({
  name: 'ticket.set-state',
  route: 'PUT /tickets/:id/state',
  says: 'Sets an open ticket to open, pending, on hold or solved.',
  input: z.strictObject({
    id: schema.id,
    state: z.enum(['open', 'pending', 'on-hold', 'solved'], 'Choose open, pending, on-hold or solved.'),
    version: schema.version.optional(),
  }),
  output: changed,
  on: ticketAccess,
  rule: 'close',
  async run({ tx, input, record, now, happened }) {
    const before = state.parse(record.state)
    if (before !== input.state) await moveTo(tx, record.id, before, input.state, now, happened)
    return { id: record.id, state: input.state }
  },
})

/** Closes a ticket for good. */
export const close = operation({
  name: 'ticket.close',
  route: 'POST /tickets/:id/closure',
  says: 'Closes a ticket; later questions are new tickets.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: changed,
  on: ticketAccess,
  rule: 'close',
  async run({ tx, record, now, happened }) {
    await moveTo(tx, record.id, state.parse(record.state), 'closed', now, happened)
    return { id: record.id, state: 'closed' as const }
  },
})

/** Opens a solved or closed ticket again. */
export const reopen = operation({
  name: 'ticket.reopen',
  route: 'POST /tickets/:id/reopening',
  says: 'Opens a solved or closed ticket again.',
  input: z.strictObject({ id: schema.id }),
  output: changed,
  on: ticketAccess,
  rule: 'reopen',
  async run({ tx, record, now, happened }) {
    const before = state.parse(record.state)
    if (isOpen(before)) throw conflict('tickets.already-open', 'This ticket is open already.')
    await moveTo(tx, record.id, before, 'open', now, happened)
    return { id: record.id, state: 'open' as const }
  },
})
