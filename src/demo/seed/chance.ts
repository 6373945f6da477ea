import type pg from 'pg'

/**
 * Functions of this connection only, the same at every load: `chance(n, salt)` is a number from 0 up to 1 that
 * depends on nothing but its arguments, `pick` chooses from a list with it, `spread` gives 1 … most, low ones more
 * often the higher the power.
 */
export async function createChance(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create or replace function pg_temp.chance(n bigint, salt bigint) returns float8 language sql immutable parallel safe
      return (hashint8extended(n, salt) & 2147483647) / 2147483648.0;
    create or replace function pg_temp.pick(list text[], n bigint, salt bigint) returns text language sql immutable parallel safe
      return list[1 + floor(cardinality(list) * (hashint8extended(n, salt) & 2147483647) / 2147483648.0)];
    create or replace function pg_temp.spread(most bigint, power float8, n bigint, salt bigint) returns bigint language sql immutable parallel safe
      return 1 + floor(most * power((hashint8extended(n, salt) & 2147483647) / 2147483648.0, power));`)
}
