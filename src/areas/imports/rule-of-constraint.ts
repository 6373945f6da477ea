/** What a line breaks when only the database noticed: somebody else was quicker, or it is a rule of the tables. */
export function ruleOfConstraint(constraint: string | null): string {
  if (constraint === 'people_code') return 'code-taken'
  if (constraint === 'person_emails_account') return 'address-taken'
  if (constraint?.startsWith('memberships_')) return 'membership'
  if (constraint?.startsWith('person_managers_')) return 'manager-ring'
  return 'database'
}
