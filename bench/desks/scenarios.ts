/** What the driver is told: see the head of driver.mjs. */
export type Scenario = {
  name: string
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: object
  expectStatus?: number
  expectText?: string | string[]
  expectCount?: { text: string; n: number }
}

export type Facts = {
  agentKey: string
  customerKey: string
  customer: number
  team: number
  /** How many of the customer's own tickets and of the team's tickets with the rare word a page must hold. */
  own: number
  rare: number
}

/** The six things every desk was measured with, through our API. */
export function scenariosOf(facts: Facts): { setup: object[]; scenarios: Scenario[] } {
  const agent = { Authorization: `Bearer ${facts.agentKey}` }
  const customer = { Authorization: `Bearer ${facts.customerKey}` }
  const html = '<p>Hello, the printer in the hall does not answer since this morning. Please help.</p>'
  const item = '"subject":'
  const capture = { ticket: { from: 'body', regex: '"id":(\\d+),"subject"', all: true } }
  return {
    setup: [
      {
        name: 'tickets of the team',
        url: `/api/v1/tickets?team=${facts.team}&state=open&limit=200`,
        headers: agent,
        capture,
      },
    ],
    scenarios: [
      {
        name: 'read_ticket',
        method: 'GET',
        url: '/api/v1/tickets/{{*ticket}}',
        headers: agent,
        expectText: ['"byStaff":true', '"byStaff":false', '"replies":['],
      },
      {
        name: 'list_team_open',
        method: 'GET',
        url: `/api/v1/tickets?team=${facts.team}&state=open&limit=50`,
        headers: agent,
        expectCount: { text: item, n: 50 },
      },
      {
        name: 'customer_list',
        method: 'GET',
        url: '/api/v1/portal/tickets?limit=50',
        headers: customer,
        expectCount: { text: item, n: Math.min(50, facts.own) },
      },
      {
        name: 'search_fulltext',
        method: 'GET',
        url: '/api/v1/tickets?q=zephyrine&limit=50',
        headers: agent,
        expectCount: { text: item, n: Math.min(50, facts.rare) },
      },
      {
        name: 'create_ticket',
        method: 'POST',
        url: '/api/v1/tickets',
        headers: agent,
        body: { subject: 'Printer {{n}}', html, requester: facts.customer, team: facts.team },
        expectStatus: 201,
        expectText: '"id":',
      },
      {
        name: 'reply_ticket',
        method: 'POST',
        url: '/api/v1/tickets/{{*ticket}}/replies',
        headers: agent,
        body: { html },
        expectStatus: 201,
        expectText: '"id":',
      },
    ],
  }
}
