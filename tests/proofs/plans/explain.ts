import type pg from 'pg'
import type { Statement } from './record.ts'

export const MOST_SCANNED = 10_000 // rows of a table that may be read from end to end
const MOST_SORTED = 1_000
const MOST_READ = 10_000 // rows one step may touch, those thrown away included
const MOST_PAGES = 8_000 // of 8 kB, counted each time one is looked at; the counts of all of a person's lists may look at twice as many

type Plan = {
  'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; 'Actual Rows'?: number; 'Actual Loops'?: number; 'Plan Rows': number
  'Shared Hit Blocks'?: number; 'Shared Read Blocks'?: number; 'Rows Removed by Filter'?: number; 'Rows Removed by Index Recheck'?: number; Plans?: Plan[]
}
export type Verdict = { indexes: ReadonlySet<string>; problems: readonly string[] }
export type Sizes = ReadonlyMap<string, number>

export async function tableSizes(db: pg.Client): Promise<Sizes> {
  const { rows } = await db.query<{ name: string; rows: number }>(`select relname as name, reltuples::float8 as rows from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)
  return new Map(rows.map((row) => [row.name, row.rows]))
}

const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  if (value instanceof Date) return `'${value.toISOString()}'`
  if (Array.isArray(value)) return `'{${value.map((each) => `"${String(each).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll("'", "''")}"`).join(',')}}'`
  return `'${String(value).replaceAll("'", "''")}'`
}

const reads = (text: string): boolean => !/\b(insert into|update|delete from)\b/i.test(text)

/**
 * Plans one statement as the product runs it: under its role and tenant, with its values; and, where it is
 * prepared by name, also with the plan for any values that PostgreSQL may settle for after five runs.
 * Reads are run and judged by what they touched, writes by what the planner expects. Inside the caller's transaction.
 */
export async function planOf(db: pg.Client, statement: Statement, sizes: Sizes, role = 'app'): Promise<Verdict> {
  const { text, values, name, tenantId } = statement
  const how = reads(text) ? 'analyze, buffers, timing off, format json' : 'format json'
  const indexes = new Set<string>()
  const problems: string[] = []
  const mostPages = statement.request.startsWith('workOrder.counts') ? 2 * MOST_PAGES : MOST_PAGES
  await db.query('savepoint one')
  try {
    await db.query(`set local role ${role}; select set_config('app.tenant', '${tenantId ?? ''}', true)`)
    judge(await db.query(`explain (${how}) ${text}`, [...values]), sizes, { indexes, problems, mostPages, as: '' })
    if (name) {
      await db.query(`set local plan_cache_mode = force_generic_plan; prepare one_plan as ${text}`)
      judge(await db.query(`explain (${how}) execute one_plan${values.length ? `(${values.map(literal).join(', ')})` : ''}`), sizes, { indexes, problems, mostPages, as: ' (any values)' })
      await db.query('deallocate one_plan')
    }
  } catch (error) {
    problems.push(`can't be planned: ${error instanceof Error ? error.message : String(error)}`)
  }
  await db.query('rollback to savepoint one')
  await db.query('deallocate all')
  return { indexes, problems: [...new Set(problems)] }
}

type Sink = { indexes: Set<string>; problems: string[]; mostPages: number; as: string }

function judge(result: pg.QueryResult<Record<string, unknown>>, sizes: Sizes, sink: Sink): void {
  // EXPLAIN (FORMAT JSON) gives one row with one column: a list of one plan.
  const made = result.rows[0]?.['QUERY PLAN'] as { Plan: Plan }[]
  for (const { Plan: top } of made) {
    walk(top, sizes, sink)
    const pages = (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0)
    if (pages > sink.mostPages) sink.problems.push(`looks at ${pages} pages${sink.as}`)
  }
}

function walk(node: Plan, sizes: Sizes, sink: Sink): void {
  const loops = node['Actual Loops'] ?? 1
  const rowsOf = (plan: Plan) => plan['Actual Rows'] ?? plan['Plan Rows']
  const kind = node['Node Type']
  const table = node['Relation Name']
  const say = (problem: string) => sink.problems.push(problem + sink.as)
  if (node['Index Name']) sink.indexes.add(node['Index Name'])
  if (kind === 'Seq Scan' && table && (sizes.get(table) ?? 0) > MOST_SCANNED) say(`scans ${table} (${sizes.get(table)} rows) from end to end`)
  const input = node.Plans?.[0]
  if (kind.endsWith('Sort') && input && rowsOf(input) > MOST_SORTED) say(`sorts ${Math.round(rowsOf(input))} rows`)
  const touched = (rowsOf(node) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * loops
  if (table && touched > MOST_READ && kind !== 'Seq Scan') say(`reads ${Math.round(touched)} rows of ${table}${node['Index Name'] ? ` by ${node['Index Name']}` : ''}`)
  for (const child of node.Plans ?? []) walk(child, sizes, sink)
}
