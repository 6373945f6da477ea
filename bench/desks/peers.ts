/** Processor ms per operation, application and database together, on 2 cores, best run; measured with the same driver and data. */
export const peers = {
  'Request Tracker 5.0': {
    read_ticket: 79,
    list_team_open: 347,
    customer_list: 114,
    search_fulltext: 120,
    create_ticket: 302,
    reply_ticket: 221,
  },
  'Znuny 6.5': {
    read_ticket: 29,
    list_team_open: 103,
    customer_list: 76,
    search_fulltext: 115,
    create_ticket: 183,
    reply_ticket: 156,
  },
  'our bar': {
    read_ticket: 1,
    list_team_open: 2,
    customer_list: 1.5,
    search_fulltext: 2,
    create_ticket: 3,
    reply_ticket: 3,
  },
} as const

export const scenarioNames = [
  'read_ticket',
  'list_team_open',
  'customer_list',
  'search_fulltext',
  'create_ticket',
  'reply_ticket',
] as const
