import { randomInt } from 'node:crypto'
import type { App } from '../context.ts'

// Without letters and digits that look alike: it is read out or copied by hand.
const LETTERS = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789'] as const

const GROUPS = 6
const GROUP = 4

/** Twenty-four characters of all three kinds in groups, about 138 bits: enough that a plain hash of it is safe to keep. */
export function temporaryPassword(): string {
  const any = LETTERS.join('')
  for (;;) {
    const word = Array.from({ length: GROUPS * GROUP }, () => any[randomInt(any.length)] ?? '')
    if (LETTERS.every((kind) => word.some((letter) => kind.includes(letter)))) return Array.from({ length: GROUPS }, (_, n) => word.slice(n * GROUP, (n + 1) * GROUP).join('')).join('-')
  }
}

/** Until when one that is given now opens the page for an own password; after that `sweep/first-codes.ts` takes it back. */
export const codeUntil = ({ clock, env }: Pick<App, 'clock' | 'env'>): Date => new Date(clock.now().getTime() + env.FIRST_CODE_DAYS * DAY_MS)
const DAY_MS = 86_400_000
