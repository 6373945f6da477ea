/** Three teams: one that every agent may look into, two behind their walls. */
export const demoTeams = {
  desk: { name: 'Service desk', walled: false, notes: 'First to answer. Everything without a better home comes here.' },
  infrastructure: { name: 'Infrastructure', walled: true, notes: 'Networks, servers, telephones.' },
  payroll: {
    name: 'Payroll and people',
    walled: true,
    notes: 'Salaries and personal matters: nobody outside looks in.',
  },
} as const

export type TeamKey = keyof typeof demoTeams | null
export type NamedTeam = NonNullable<TeamKey>
