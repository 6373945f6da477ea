import { area } from '../../kernel/area.ts'
import { ticketAccess } from './access.ts'
import { assign } from './assign.ts'
import { ticketCounts } from './counts.ts'
import { downloadNoteFile, downloadReplyFile } from './download.ts'
import { earlierNotes, earlierReplies } from './earlier.ts'
import { edit } from './edit.ts'
import { ticketHistory } from './history.ts'
import { listSharedTickets, listTickets } from './list.ts'
import { note } from './note.ts'
import { listTicketsOfPerson } from './of-person.ts'
import { ask, openForCustomer } from './open.ts'
import { readSharedTicket, readTicket } from './read.ts'
import { reply } from './reply.ts'
import { close, reopen, setState } from './set-state.ts'
import { share, unshare } from './share.ts'
import { sharedTicketAudience } from './shared-audience.ts'
import { tidySearch } from './tidy-search.ts'
import { unwatch, watch } from './watch.ts'
import words from './words.en.json' with { type: 'json' }

export const ticketsArea = area({
  name: 'tickets',
  says: 'What people ask of the desk: replies everyone on it sees, notes for staff, states, assignment, people, history, search.',
  tables: [
    'tickets',
    'replies',
    'notes',
    'reply_files',
    'note_files',
    'participants',
    'watchers',
    'ticket_access',
    'ticket_search',
  ],
  accesses: { ticket: ticketAccess },
  operations: [
    openForCustomer,
    ask,
    reply,
    note,
    edit,
    assign,
    setState,
    close,
    reopen,
    share,
    unshare,
    watch,
    unwatch,
  ],
  queries: [
    listTickets,
    listSharedTickets,
    listTicketsOfPerson,
    readTicket,
    readSharedTicket,
    earlierReplies,
    earlierNotes,
    ticketHistory,
    ticketCounts,
    sharedTicketAudience,
    downloadReplyFile,
    downloadNoteFile,
  ],
  jobs: [tidySearch],
  words,
})
