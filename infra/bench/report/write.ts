import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { peakTable } from '../peak/table.ts'
import { allResults, type Facts, type SizeResults } from './results.ts'
import { sweepLine } from '../sweep.ts'
import { flatTable, layerTables, levelTable } from './tables.ts'

const count = (value: number) => value.toLocaleString('en')
const where = ({ command, machine, node, postgres, date, revision }: Facts) => `\`${command}\` on ${machine}; Node ${node}, ${postgres}; ${date}, revision ${revision}.`

const HEAD = `# Benchmark

Written by \`npm run bench\` from the figures in results/. (a) handwritten SQL past row-level security, the limit in the
database; (b) the same statements as the product's role; (c') the statements of (a) from node-pg behind plain node:http,
the limit through the API, sent the same body where it is an act; (c) the product end to end: session, rights, masking, row-level security.

Load generator, servers and database share the machine. While others kept more than a quarter of a core busy a round is
void and repeated; where the machine never got quiet the last column says so, and only the line's ratios say something.
`

/** The committed report: everything last measured at each size. */
export function writeReport(): void {
  const all = allResults()
  const flat = all.filter(({ size }) => size === 'M' || size === 'L').flatMap((large) => {
    const small = all.find(({ size }) => size === 'S')
    const table = small ? flatTable(small, large) : []
    if (!table.length) return []
    const differ = small?.layers?.revision === large.layers?.revision ? '' : ` The two were taken at revisions ${small?.layers?.revision} and ${large.layers?.revision}.`
    return [`## Ten times the orders: S beside ${large.size}`, '', `The goal is a 95th percentile at most 1.3 times as long.${differ}`, '', ...table, '']
  })
  writeFileSync(fileURLToPath(new URL('../REPORT.md', import.meta.url)), [HEAD, ...all.flatMap(section), ...flat].join('\n'))
}

function section({ size, orders, tenants, people, buildSeconds, layers, levels, peak, sweep }: SizeResults): string[] {
  const built = buildSeconds === null ? '' : ` Built in ${buildSeconds} s.`
  return [
    `## ${size}: ${count(orders)} orders, ${count(tenants)} tenants, ${count(people)} people`, '', `Timelines ${orders > 1_000_000 ? 'of open orders and of one in twenty of the others' : 'of every order'}.${built}`, '',
    ...(layers ? [
      where(layers), '', `${layers.rounds} rounds of ${layers.seconds} s, sides in turn, median (min–max); reads in the database by one client, all else by ${layers.clients}.`, '', ...layerTables(layers), '',
      `Product process: ready ${layers.startMs} ms after its start (migrations checked, identity provider included)${layers.rssMb === null ? '' : `, ${layers.rssMb} MB resident at rest`}.${layers.firstJsKb === null ? '' : ` First JavaScript before a desk opens: ${layers.firstJsKb} kB gzip.`}`, '',
    ] : []),
    ...(levels ? ['### The view from each level', '', where(levels), '', 'The goal: at most 1.5 times the limit or 0.4 ms more; for the nation 4 times and 1.2 ms. Province and nation are tenants with closure rows alone.', '', ...levelTable(levels.taxes), ''] : []),
    ...(peak ? ['### A province at its peak', '', where(peak), '', ...peakTable(peak), ''] : []),
    ...(sweep ? ["### Notices after a sweep's start", '', where(sweep), '', sweepLine(sweep), ''] : []),
  ]
}
