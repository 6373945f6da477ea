/**
 * Principals of a ticket: id * 16 + kind, the numbers that `ticket_principals` in the database writes.
 * Who holds one is computed for the asker, so a change of membership, role or team costs the tickets nothing (docs/decisions/0009).
 */
export const principal = {
  requester: (person: number) => String(person * 16),
  company: (company: number) => String(company * 16 + 1),
  companyTree: (company: number) => String(company * 16 + 2),
  team: (team: number) => String(team * 16 + 3),
  assignee: (person: number) => String(person * 16 + 4),
  noTeam: '5',
  participant: (person: number) => String(person * 16 + 6),
  membership: (membership: number) => String(membership * 16 + 7),
} as const
