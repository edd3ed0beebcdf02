import type { Actor } from './actor.ts'
import type { Duty } from './duties.ts'

/** Registers kept beside the orders, and who may open them; a line is shown only as far as its order may be read. */
export const REGISTERS = {
  /** What counties filed to their prefecture (rule 4.9). */
  filing: ['SUPERVISOR', 'PREF_OVERSEER', 'CENTRE_DIRECTOR', 'COORDINATOR', 'TENANT_ADMIN'],
  /** Objecting to what was filed beside the orders, in the prefecture; to an act on an order it is a verb of the order (rules.ts). */
  filingObjection: ['SUPERVISOR', 'PREF_OVERSEER'],
  /** Answering such an objection, where it was filed: whoever keeps or publishes the rules there. */
  filingAnswer: ['TENANT_ADMIN', 'CENTRE_DIRECTOR'],
  /** Rulings proposed as precedents; the second reviewer adopts them (rule 6.6). */
  precedent: ['DISPATCHER', 'DISPATCH_REVIEWER', 'COORDINATOR', 'CENTRE_DIRECTOR'],
  precedentDecision: ['DISPATCH_REVIEWER', 'CENTRE_DIRECTOR'],
  /** Text messages and calls on their way out (rule 4.8). */
  outbound: ['TENANT_ADMIN', 'SUPERVISOR'],
  /** Who held how many orders how long, of the own centre and its units or of those below (table 1.5: the prefecture's overseer reads across its subtree). */
  custody: ['SUPERVISOR', 'CENTRE_DIRECTOR', 'PREF_OVERSEER'],
  /** Statistics leave the house only by who would approve it (rule 10.3): the director himself. */
  custodyExport: ['CENTRE_DIRECTOR'],
  /** Who has seen which order, and what is suspicious about it (rule 10.3). */
  trace: ['SECURITY_AUDITOR'],
} as const satisfies Record<string, readonly Duty[]>
export type Register = keyof typeof REGISTERS

export const mayOpen = (actor: Pick<Actor, 'duties'>, register: Register): boolean => REGISTERS[register].some((duty) => actor.duties.includes(duty))
