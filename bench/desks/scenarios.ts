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
  const captured = (name: string) => ({ [name]: { from: 'body', regex: '"id":(\\d+),"subject"', all: true } })
  const listed = (state: string) => ({
    url: `/api/v1/tickets?team=${facts.team}&state=${state}&limit=200`,
    headers: agent,
  })
  return {
    // Read are ended tickets, which have both their messages; replied to are open ones.
    setup: [
      { name: 'ended tickets', ...listed('ended'), capture: captured('ended') },
      { name: 'open tickets', ...listed('open'), capture: captured('open') },
    ],
    scenarios: [
      {
        name: 'read_ticket',
        method: 'GET',
        url: '/api/v1/tickets/{{*ended}}',
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
        url: '/api/v1/tickets/{{*open}}/replies',
        headers: agent,
        body: { html },
        expectStatus: 201,
        expectText: '"id":',
      },
    ],
  }
}
