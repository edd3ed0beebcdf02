import { row } from '../report/row.ts'
import { MIX } from './mix.ts'
import type { Taken } from './open-loop.ts'
import type { PeakResult } from './run.ts'

const ms = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1))
const percent = (share: number) => `${Math.round(share * 100)} %`
const line = (name: string, { count, errors, nothing, p50, p95, p99, p999, max }: Taken) => row(name, count, errors, nothing, ms(p50), ms(p95), ms(p99), ms(p999), ms(max))

/** Goal P10: no error, p99 at most 250 ms, p99.9 at most 1 s, the processors at most 80 % busy. */
export function peakTable({ minutes, times, mattersPerSecond, requestsPerSecond, queue, tenants, people, kinds, all, problems, usage, load, statements, gaveUp }: PeakResult): string[] {
  const order = Object.keys(MIX)
  const busy = usage?.cpu['the whole machine']
  const goals = [['no error', all.errors === 0], ['p99 ≤ 250 ms', all.p99 <= 250], ['p99.9 ≤ 1 s', all.p999 <= 1_000], ...(busy === undefined ? [] : [['processors ≤ 80 %', busy <= 0.8] as const])] as const
  return [
    `${times} times the peak hour of a province for ${minutes} min: ${mattersPerSecond.toFixed(1)} accepted matters and ${Math.round(requestsPerSecond)} requests a second, open loop, each latency from the moment the request should have started. ${people} people of ${tenants} tenants; API in one process, relay, queue (${queue}) and clock in another.`,
    load ? `Others kept ${load.foreign.toFixed(2)} cores busy meanwhile${load.foreign > 0.25 ? ': **not a quiet machine**' : ''}.` : 'What others did meanwhile was not watched.',
    ...(gaveUp ? [`**Given up after ${gaveUp.seconds.toFixed(0)} s of load:** ${gaveUp.perSecond.toFixed(0)} requests a second were answered until then, ${gaveUp.open} waited, ${all.errors} failed.`] : []),
    '',
    `Goals: ${goals.map(([name, met]) => `${met ? '✓' : '✗'} ${name}`).join(', ')}.`, '',
    row('request', 'answered', 'errors', 'nothing to do', 'p50 ms', 'p95 ms', 'p99 ms', 'p99.9 ms', 'longest ms'), row(...Array.from({ length: 9 }, () => '---')),
    ...kinds.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).map(({ kind, taken }) => line(kind, taken)), line('**all**', all), '',
    ...(usage ? [`Processors: ${Object.entries(usage.cpu).map(([name, share]) => `${name} ${percent(share)}`).join(', ')}. Memory: ${Object.entries(usage.memoryMb).map(([name, mb]) => `${name} ${mb} MB`).join(', ')}.`] : []),
    ...Object.entries(problems).toSorted(([, a], [, b]) => b - a).slice(0, 8).map(([problem, times]) => `- ${times} × ${problem.replaceAll('|', '/')}`),
    ...(statements.length ? [
      '', 'Where the database spent its time:', '', row('share', 'runs', 'mean ms', 'statement'), row('---', '---', '---', '---'),
      ...statements.map(({ share, calls, meanMs, text }) => row(percent(share), calls, meanMs.toFixed(2), `\`${text.replaceAll('|', '¦').replaceAll('`', "'")}\``)),
    ] : []),
  ]
}
