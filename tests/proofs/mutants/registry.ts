import { askingMutants, keyMutants } from './registry/derived.ts'
import { DOMAIN_MUTANTS } from './registry/domain.ts'
import { ORDER_MUTANTS } from './registry/orders.ts'
import { OTHER_MUTANTS } from './registry/others.ts'
import { SESSION_MUTANTS } from './registry/session.ts'
import type { Focus } from './focus.ts'

/**
 * One line of the product that keeps something from somebody, and the line with its guard gone. The words must stand in the file as they are
 * written: when the code changes, the mutant says so. `behind`: tables whose policies stand open meanwhile, because they guard the same rows.
 */
export type Mutant = {
  name: string
  /** As the path ends. An edit is made wherever the words stand, or at the `nth` place of them, counted from 0. */
  file: string
  edits: readonly (readonly [find: string, put: string, nth?: number])[]
  focus: readonly Focus[]
  paths?: readonly string[]
  behind?: readonly string[]
  /** Why nothing can be seen of it; one with an excuse that is caught counts as any other. */
  excuse?: string
  /** In the short form too. */
  short?: boolean
}

const CHOSEN: readonly Mutant[] = [...DOMAIN_MUTANTS, ...SESSION_MUTANTS, ...ORDER_MUTANTS, ...OTHER_MUTANTS]
/** Chosen by hand, and one of every other place that asks the rules: a new one is among them by itself. */
export const CODE_MUTANTS: readonly Mutant[] = [...CHOSEN, ...keyMutants(), ...askingMutants(CHOSEN)]
