import { TENANCY } from '@hotline/domain/access/tenancy.ts'
import type pg from 'pg'

/**
 * Refuses to serve from a database that could leak or lose Chinese text: the app's role must not be able to
 * bypass row-level security, every table must be classified and forced, and the encoding must suit the search.
 */
export async function bootCheck(pool: pg.Pool): Promise<void> {
  const problems = [...(await roleProblems(pool)), ...(await tableProblems(pool)), ...(await functionProblems(pool)), ...(await encodingProblems(pool))]
  if (problems.length) throw new Error(`The database is not safe to serve from:\n- ${problems.join('\n- ')}`)
}

async function roleProblems(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; super: boolean; bypass: boolean; owns: number; member: boolean }>(`
    select current_user as name, r.rolsuper as super, r.rolbypassrls as bypass,
           (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relowner = r.oid) as owns,
           exists (select 1 from pg_roles o where (o.rolsuper or o.rolbypassrls) and o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'member')) as member
      from pg_roles r where r.rolname = current_user`)
  const role = rows[0]
  if (!role) return ['the current role is unknown']
  const problems: string[] = []
  if (role.super) problems.push(`role "${role.name}" is a superuser; connect DATABASE_URL as a plain role`)
  if (role.bypass || role.member) problems.push(`role "${role.name}" can bypass row-level security; alter role ${role.name} nobypassrls`)
  if (role.owns) problems.push(`role "${role.name}" owns ${role.owns} tables; tables must belong to the owner role`)
  return problems
}

async function tableProblems(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; enabled: boolean; forced: boolean }>(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r','p') and c.relname <> '_prisma_migrations'`)
  const problems = rows.filter((row) => !(row.name in TENANCY)).map((row) => `table ${row.name} is not classified in access/tenancy.ts`)
  for (const row of rows) if (!row.enabled || !row.forced) problems.push(`table ${row.name} does not force row-level security`)
  return problems
}

/** Functions that act with the owner's rights; the scout's own only read, and are listed where they are made. */
const OWNERS_FUNCTIONS: readonly string[] = ['found_county', 'amend_county', 'move_county']

async function functionProblems(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; owner: string; pinned: boolean }>(`
    select p.proname as name, pg_get_userbyid(p.proowner) as owner, coalesce(p.proconfig::text like '%search_path=%', false) as pinned
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef`)
  return rows.flatMap(({ name, owner, pinned }) => [
    ...(owner === 'scout' || OWNERS_FUNCTIONS.includes(name) ? [] : [`function ${name} acts with the rights of "${owner}" and is not on the list in db/boot-check.ts`]),
    ...(pinned ? [] : [`function ${name} acts with the rights of "${owner}" but doesn't pin its search path`]),
  ])
}

async function encodingProblems(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ encoding: string; ctype: string; zone: string }>(`
    select pg_encoding_to_char(encoding) as encoding, datctype as ctype, current_setting('timezone') as zone
      from pg_database where datname = current_database()`)
  const db = rows[0]
  if (!db) return ['the current database is unknown']
  const problems: string[] = []
  if (db.encoding !== 'UTF8') problems.push(`encoding is ${db.encoding}; create the database with encoding UTF8`)
  if (db.ctype === 'C' || db.ctype === 'POSIX') problems.push(`LC_CTYPE is ${db.ctype}, which breaks Chinese search; use C.UTF-8`)
  if (db.zone !== 'UTC') problems.push(`the session's time zone is ${db.zone}; alter database … set timezone = 'UTC'`)
  return problems
}
