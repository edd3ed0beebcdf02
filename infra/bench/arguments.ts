import { SIZE_NAMES, type Size } from './data/shape.ts'

export type Arguments = { command: 'layers' | 'peak' | 'sweep'; size: Size; ops: string[]; rounds: number; seconds: number; clients: number; foreign: number; voids: number; minutes: number; times: number; warmUp: number; due: number; record: boolean; line: string }

export const USAGE = `npm run bench -- [--size XS|S|M|L] [--ops B1,B2,P1] [--rounds 5] [--seconds 1.5] [--clients 8] [--foreign 0.25] [--voids 5] [--record]
npm run bench -- peak [--size S] [--minutes 1] [--times 3] [--warm-up 40]
npm run bench -- sweep [--size S] [--due 500]
  --ops      only these; they are not written to the report unless --record is there
  --foreign  cores busy for others from which on a round is void; --voids so many are repeated for each operation
  --times    of a province's peak hour of 12,000 accepted matters; --warm-up seconds of the plain peak hour before counting
  --due      orders whose clocks reach a rung at the same moment`

/** Reads the command line; an error says what is wrong with it. */
export function readArguments(given: readonly string[]): Arguments {
  const command = given[0] === 'peak' || given[0] === 'sweep' ? given[0] : 'layers'
  const rest = command === 'layers' ? given : given.slice(1)
  const options = new Map<string, string>()
  for (let at = 0; at < rest.length; at++) {
    const name = rest[at]?.replace(/^--/, '') ?? ''
    if (!KNOWN.has(name) || rest[at] === name) throw new Error(`${rest[at]} is not an option\n${USAGE}`)
    options.set(name, name === 'record' ? 'true' : (rest[++at] ?? ''))
  }
  const number = (name: string, otherwise: number): number => {
    const value = Number(options.get(name) ?? otherwise)
    if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} takes a number\n${USAGE}`)
    return value
  }
  const size = SIZE_NAMES.find((name) => name === (options.get('size') ?? (command === 'layers' ? 'XS' : 'S')))
  if (!size) throw new Error(`--size is one of ${SIZE_NAMES.join(', ')}`)
  return {
    command, size, ops: (options.get('ops') ?? '').split(',').filter(Boolean), rounds: number('rounds', 5), seconds: number('seconds', 1.5), clients: number('clients', 8), foreign: number('foreign', 0.25),
    voids: number('voids', 5), minutes: number('minutes', 1), times: number('times', 3), warmUp: number('warm-up', 40), due: number('due', 500), record: options.has('record'), line: `npm run bench -- ${given.join(' ')}`.trim(),
  }
}

const KNOWN: ReadonlySet<string> = new Set(['size', 'ops', 'rounds', 'seconds', 'clients', 'foreign', 'voids', 'minutes', 'times', 'warm-up', 'due', 'record'])
