export function findDovecot(): string | null
export function getDovecot(): string | null
