import { cpus, totalmem } from 'node:os'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Operation } from './operations.ts'
import type { Result } from './rounds.ts'

export type Line = { operation: Operation; database: Result[]; http: Result[]; load: number }
export type Facts = { command: string; size: string; orders: number; postgres: string; clients: number; rounds: number; seconds: number; rssMb: number; startMs: number; firstJsKb: number | null }

const rate = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1))
const ms = (value: number) => value.toFixed(2)
const told = ({ median, least, most }: Result) => `${rate(median.perSecond)} (${rate(least.perSecond)}–${rate(most.perSecond)})`
const of = (results: readonly Result[], name: string): Result => {
  const found = results.find(({ side }) => side === name)
  if (!found) throw new Error(`no result for ${name}`)
  return found
}

export function tables(lines: readonly Line[]): string {
  const database = lines.map(({ operation, database, load }) => {
    const [plain, secured] = [of(database, 'plain'), of(database, 'secured')]
    return `| ${operation.code} ${operation.name} | ${told(plain)} | ${told(secured)} | ${ms(plain.median.p50)} | ${ms(secured.median.p50)} | ${(secured.median.p50 / plain.median.p50).toFixed(2)}× (+${ms(secured.median.p50 - plain.median.p50)} ms) | ${(secured.median.perSecond / plain.median.perSecond).toFixed(2)} | ${load.toFixed(1)} |`
  })
  const http = lines.map(({ operation, http, load }) => {
    const [limit, product] = [of(http, 'http'), of(http, 'product')]
    return `| ${operation.code} ${operation.name} | ${told(limit)} | ${told(product)} | ${ms(limit.median.p50)} | ${ms(product.median.p50)} | ${ms(product.median.p99)} | ${(product.median.perSecond / limit.median.perSecond).toFixed(2)} | ${load.toFixed(1)} |`
  })
  return [
    '### In the database', '',
    '| operation | (a) plain SQL, runs/s | (b) the same under row-level security | p50 (a) ms | p50 (b) ms | tax | rate b/a | load |', '|---|---|---|---|---|---|---|---|', ...database, '',
    '### Through HTTP', '',
    "| operation | (c') plain SQL behind plain HTTP, runs/s | (c) the product's procedure | p50 (c') ms | p50 (c) ms | p99 (c) ms | rate c/c' | load |", '|---|---|---|---|---|---|---|---|', ...http,
  ].join('\n')
}

/** The committed report: what ran, on what, and the figures. One section a size; another size's section stays. */
export function writeReport(lines: readonly Line[], facts: Facts, previous: string): void {
  const section = [
    `## ${facts.size}: ${facts.orders.toLocaleString('en')} orders`, '',
    `\`${facts.command}\` on ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.version}, ${facts.postgres}; ${new Date().toISOString().slice(0, 10)}.`, '',
    `${facts.rounds} rounds of ${facts.seconds} s, sides in turn, median (min–max); reads in the database by one client, all else by ${facts.clients}. Load generator, servers and database share the machine. The load is the machine's average over the last minute: a table whose load is far above the number of cores was taken beside foreign work, and only its ratios say something.`, '',
    tables(lines), '',
    `Product process: ready ${facts.startMs} ms after its start (migrations checked, identity provider included), ${facts.rssMb} MB resident at rest.${facts.firstJsKb === null ? '' : ` First JavaScript before a desk opens: ${facts.firstJsKb} kB gzip.`}`, '',
  ].join('\n')
  const others = previous.split(/^(?=## )/m).filter((part) => part.startsWith('## ') && !part.startsWith(`## ${facts.size}:`))
  const head = `# Benchmark\n\nWritten by \`npm run bench\`. (a) handwritten SQL past row-level security, the limit in the database; (b) the same statements as the product's role; (c') the statements of (a) from node-pg behind plain node:http, the limit through the API; (c) the product end to end: session, rights, masking, row-level security.\n\n`
  writeFileSync(fileURLToPath(new URL('REPORT.md', import.meta.url)), head + [...others, section].toSorted().join('\n'))
}
