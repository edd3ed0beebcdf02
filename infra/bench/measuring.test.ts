import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { OPERATIONS } from './ops/all.ts'
import { MIX, ratesAt, seeded } from './peak/mix.ts'
import { arrivals, openLoop } from './peak/open-loop.ts'
import { middle, percentile } from './percentiles.ts'
import { machineSeconds, processOf, secondsOf, treeOf } from './quiet/cpu.ts'
import { loadBetween } from './quiet/watch.ts'
import { roundsOf } from './report/tables.ts'
import { interleaved, quietRounds } from './rounds.ts'

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('a percentile is a value that was taken, by nearest rank', () => {
  expect([0.5, 0.95, 0.99, 1].map((part) => percentile(upTo(100), part))).toEqual([50, 95, 99, 100])
  expect(percentile(upTo(1_000), 0.999)).toBe(999)
  expect(percentile([7], 0.5)).toBe(7)
  expect(percentile([], 0.99)).toBe(0)
  expect(middle([1, 2, 9])).toBe(2)
})

/** Rounds beside so much foreign load, one after the other. */
const rounds = (...foreign: number[]) => {
  let at = 0
  return async () => ({ index: at, load: { foreign: foreign[at++] ?? 0, ours: 1 } })
}
const limits = { rounds: 3, foreign: 0.25, voids: 2 }

test('a round beside foreign load is told, thrown away and repeated', async () => {
  const lines: string[] = []
  const { rounds: kept, quietness } = await quietRounds({ ...limits, tell: (line) => lines.push(line) }, rounds(0.1, 1.4, 0, 0.2))
  expect(kept.map(({ index }) => index)).toEqual([0, 2, 3])
  expect(quietness).toEqual({ quiet: 3, noisy: 0, thrown: 1, foreign: 0.2 })
  expect(lines).toEqual(['void: 1.40 cores were busy for others; again'])
  expect(roundsOf(quietness)).toBe('3 quiet, 1 void')
})

test('when the machine never gets quiet, the quietest rounds fill up and the table says so', async () => {
  const { rounds: kept, quietness } = await quietRounds(limits, rounds(2, 0.9, 0.5, 0.7, 0.6, 3))
  expect(kept.map(({ index }) => index)).toEqual([2, 4, 3])
  expect(quietness).toEqual({ quiet: 0, noisy: 3, thrown: 2, foreign: 0.7 })
  expect(roundsOf(quietness)).toContain('never quiet')
  const mixed = await quietRounds(limits, rounds(0, 2, 1, 1.5, 1.2))
  expect(roundsOf(mixed.quietness)).toBe('1 quiet, 2 beside up to 1.2 foreign cores, 2 void')
})

test('where the system does not tell its load every round counts', async () => {
  const { quietness } = await quietRounds(limits, async () => ({ load: null }))
  expect(quietness).toEqual({ quiet: 3, noisy: 0, thrown: 0, foreign: null })
})

test('sides take turns, and a void round is void for all of them', async () => {
  const order: string[] = []
  let round = 0
  const side = (name: string) => ({ name, run: async () => { order.push(name); await new Promise((resolve) => setTimeout(resolve, 30)) } })
  const { results } = await interleaved([side('a'), side('b')], { rounds: 2, foreign: 0.25, voids: 1, clients: 1, seconds: 0.02, watch: () => () => ({ foreign: round++ === 0 ? 1 : 0, ours: 1 }) })
  expect(order.join('')).toBe('abababab') // warm-up, the void one, and two
  expect(results.map(({ side: name, samples }) => [name, samples.length])).toEqual([['a', 2], ['b', 2]])
})

test('foreign load is what the machine did and neither we nor our children', () => {
  expect(machineSeconds('cpu  100 0 50 9000 400 10 20 20 0 0\ncpu0 …')).toBe(2)
  const server = processOf(`42 (post gres) 1) S 7 42 42 0 -1 0 0 0 0 0 300 100 50 50 20 0 1 0 0`)
  expect(server).toEqual({ pid: 42, parent: 7, seconds: 5 })
  const all = [{ pid: 7, parent: 1, seconds: 1 }, server, { pid: 50, parent: 42, seconds: 2 }, { pid: 60, parent: 1, seconds: 99 }]
  expect(secondsOf(treeOf(7, all))).toBe(8)
  expect(loadBetween({ at: 0, machine: 10, ours: 5 }, { at: 2_000, machine: 13, ours: 7 })).toEqual({ foreign: 0.5, ours: 1 })
  expect(loadBetween({ at: 0, machine: 10, ours: 5 }, { at: 2_000, machine: 12, ours: 7.02 })?.foreign).toBe(0)
})

test('arrivals come at the rate asked for, each kind in its part, the same ones again', () => {
  const made = [...arrivals([{ perSecond: { read: 90, write: 10 }, seconds: 100 }], seeded(1))]
  expect(made.length / 10_000).toBeCloseTo(1, 1)
  expect(made.filter(({ kind }) => kind === 'write').length / made.length).toBeCloseTo(0.1, 1)
  expect(made.every(({ at }, index) => at >= (made[index - 1]?.at ?? 0))).toBe(true)
  expect([...arrivals([{ perSecond: { read: 90, write: 10 }, seconds: 100 }], seeded(1))]).toEqual(made)
})

test('a server that stalls is charged for everybody who waited meanwhile', async () => {
  const planned = upTo(20).map((nth) => ({ at: nth * 5, kind: 'read' as const }))
  let free = Promise.resolve()
  const oneAtATime = (ms: number) => (free = free.then(() => new Promise((resolve) => setTimeout(resolve, ms))))
  let asked = 0
  const { all } = await openLoop({ arrivals: planned, send: async () => { await oneAtATime(asked++ === 0 ? 200 : 1); return 'done' } })
  // A closed loop would have met one slow answer; here more than half of them waited over 100 ms.
  expect(all.count).toBe(20)
  expect(all.p50).toBeGreaterThan(100)
})

test('a second phase begins when the first is over, at its own rate', () => {
  const made = [...arrivals([{ perSecond: { read: 10 }, seconds: 50 }, { perSecond: { read: 100 }, seconds: 50 }], seeded(1))]
  const before = made.filter(({ at }) => at < 50_000).length
  expect(before).toBeGreaterThan(400)
  expect(before).toBeLessThan(600)
  expect(made.length - before).toBeGreaterThan(4_700)
  expect(made.every(({ at }, nth) => at >= (made[nth - 1]?.at ?? 0) && at < 100_000)).toBe(true)
})

test('errors and requests without anything to do are counted apart, the warm-up not at all', async () => {
  const planned = (['warm', 'ok', 'bad', 'idle'] as const).map((kind, index) => ({ at: index * 10, kind }))
  const { kinds, all, problems } = await openLoop({
    arrivals: planned, countFrom: 5,
    send: async (kind) => { if (kind === 'bad') throw new Error('refused 12345678'); return kind === 'idle' ? 'nothing' : 'done' },
  })
  expect(all).toMatchObject({ count: 1, errors: 1, nothing: 1 })
  expect(kinds.has('warm')).toBe(false)
  expect([...problems]).toEqual([['bad: refused …', 1]])
})

test('a server that does not keep up is given up on, and what it reached is told', async () => {
  const planned = Array.from({ length: 500 }, (_, index) => ({ at: index, kind: 'one' as const }))
  let asked = 0
  const never = new Promise<'done'>(() => {})
  const send = () => (asked++ < 10 ? Promise.resolve('done' as const) : never)
  const stalled = function* () { yield* planned.slice(0, 3); const until = performance.now() + 60; while (performance.now() < until); yield* planned.slice(3) }
  // The generator's own pause in the middle is not held against the server.
  const { all, gaveUp } = await openLoop({ arrivals: stalled(), send, mostOpen: 20, patience: 50 })
  expect(asked).toBe(31)
  expect(all.count).toBe(10)
  expect(gaveUp?.open).toBe(21)
  // What keeps up but leaves one without an answer ends too.
  asked = 0
  expect((await openLoop({ arrivals: planned.slice(0, 11), send, mostOpen: 20, patience: 50 })).gaveUp?.open).toBe(1)
})

test('three times the peak hour of a province is ten accepted matters a second', () => {
  expect(ratesAt(3).draft).toBe(10)
  expect(MIX.register + MIX.answer).toBe(1)
})

test('the command line is read, and what is wrong with it is said', () => {
  expect(readArguments(['peak', '--size', 'M', '--minutes', '30'])).toMatchObject({ command: 'peak', size: 'M', minutes: 30, times: 3 })
  expect(readArguments(['--ops', 'B1,B8', '--record'])).toMatchObject({ command: 'layers', size: 'XS', ops: ['B1', 'B8'], record: true })
  expect(() => readArguments(['--size', 'XXL'])).toThrow('XS, S, M, L')
  expect(() => readArguments(['--rounds', 'many'])).toThrow('--rounds takes a number')
  expect(() => readArguments(['--rund', '3'])).toThrow('--rund is not an option')
})

test('each operation has a key of its own', () => {
  expect(new Set(OPERATIONS.map(({ key }) => key)).size).toBe(OPERATIONS.length)
})
