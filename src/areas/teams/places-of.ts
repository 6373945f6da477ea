import type { Db } from '../../kernel/db.ts'

/** The places of a person in teams that are in use, ended ones left out. */
export const placesOf = (db: Db, person: number, now: Date) =>
  db
    .selectFrom('team_members as member')
    .innerJoin('teams', 'teams.id', 'member.team_id')
    .innerJoin('team_roles', 'team_roles.id', 'member.team_role_id')
    .select(['teams.id', 'teams.name', 'team_roles.name as role'])
    .where('member.person_id', '=', person)
    .where('teams.archived_at', 'is', null)
    .where((row) => row.or([row('member.ends_at', 'is', null), row('member.ends_at', '>', now)]))
    .orderBy('teams.id')
    .execute()
