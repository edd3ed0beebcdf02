import pg from 'pg'
import { readArguments, type Arguments } from './arguments.ts'
import { openBench, type BenchDatabase } from './data/database.ts'
import { buildSeconds } from './data/kept.ts'
import { groundOf } from './ground.ts'
import { measureLayers } from './layers.ts'
import { runPeak } from './peak/run.ts'
import { peakTable } from './peak/table.ts'
import { factsOf, readResults, writeResults, type SizeResults } from './report/results.ts'
import { layerTables, levelTable } from './report/tables.ts'
import { writeReport } from './report/write.ts'
import { measureSweep, sweepLine } from './sweep.ts'

const wanted = arguments_()
const tell = (line: string) => console.log(line)
const { size, ops, record, line } = wanted
const bench = await openBench(size, tell)
process.on('SIGINT', () => void bench.stop().then(() => process.exit(130)))
try {
  await run()
} finally {
  await bench.stop()
}
process.exit()

async function run(): Promise<void> {
  const { ground, people } = await groundOf(bench.adminUrl)
  const about = await aboutData(bench)
  const facts = factsOf(line, about.postgres)
  const before: SizeResults = readResults(size) ?? { size, ...about.data }
  const known = { ...before, ...about.data, size, buildSeconds: buildSeconds(size) }
  if (wanted.command === 'peak') {
    const peak = await runPeak({ bench, ground, ...wanted, tell })
    tell(peakTable(peak).join('\n'))
    // What wasn't carried through is told and not recorded.
    if (peak.gaveUp) process.exitCode = 1
    else keep({ ...known, peak: { ...facts, ...peak } })
    return
  }
  if (wanted.command === 'sweep') {
    const sweep = await measureSweep({ bench, due: wanted.due, tell })
    tell(sweepLine(sweep))
    keep({ ...known, sweep: { ...facts, ...sweep } })
    return
  }
  const { taxes, ...layers } = await measureLayers({ bench, ground, people, wanted, tell })
  tell(`\n${[...(layers.lines.length ? layerTables(layers) : []), '', ...(taxes ? levelTable(taxes) : [])].join('\n')}`)
  if (ops.length && !record) return
  const lines = ops.length ? [...(before.layers?.lines ?? []).filter(({ key }) => !layers.lines.some((fresh) => fresh.key === key)), ...layers.lines] : layers.lines
  keep({ ...known, layers: { ...facts, ...layers, lines }, ...(taxes ? { levels: { ...facts, taxes } } : {}) })
}

function keep(results: SizeResults): void {
  writeResults(results)
  writeReport()
}

async function aboutData({ adminUrl, rows: orders }: BenchDatabase) {
  const db = new pg.Client({ connectionString: adminUrl })
  await db.connect()
  const { rows: [found] } = await db.query<{ postgres: string; tenants: number; people: number }>(`select split_part(version(), ' on ', 1) as postgres, (select count(*)::int from tenant) as tenants, (select count(*)::int from person) as people`)
  await db.end()
  if (!found) throw new Error('the database does not answer')
  return { postgres: found.postgres, data: { orders, tenants: found.tenants, people: found.people, buildSeconds: null } }
}

/** What is wrong with the command line is said without a stack. */
function arguments_(): Arguments {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
