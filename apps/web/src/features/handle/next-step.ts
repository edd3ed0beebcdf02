import type { ReplyDefect, ReplyCheck } from '@hotline/domain/work-order/reply-checklist.ts'

type TodoRow = { status: string; firstContactAt: Date | null; part: boolean }

/** What the unit does next with a row of its list. */
export type NextStep = 'SIGN' | 'CALL' | 'REPLY' | 'PART' | 'WAIT_APPROVAL'
export const nextStep = ({ status, firstContactAt, part }: TodoRow): NextStep =>
  part ? 'PART' : status === 'DISPATCHED' ? 'SIGN' : status === 'UNIT_REVIEW' ? 'WAIT_APPROVAL' : firstContactAt ? 'REPLY' : 'CALL'

/** What the big button of an order does: always the next thing that is missing, never a dead end. */
export type MainStep = { kind: 'CONTACT' | 'WRITE' | 'RESOLUTION' | 'SUBMIT' } | { kind: 'MEND'; code: ReplyDefect }

// in the order a handler works: first call, then write, then what the text still lacks
const MENDED_IN = ['D03', 'D04', 'D05', 'D07', 'D08'] as const satisfies readonly ReplyDefect[]

/** The next missing step of a reply. `checks` are those of `checkReply` for what is typed now. */
export function mainStep(draft: { reply: string; resolution: string | null }, checks: readonly ReplyCheck[]): MainStep {
  const missing = new Set(checks.filter(({ state, blocking }) => blocking && state === 'MISSING').map(({ code }) => code))
  if (missing.has('D02')) return { kind: 'CONTACT' }
  if (!draft.reply.trim()) return { kind: 'WRITE' }
  if (!draft.resolution) return { kind: 'RESOLUTION' }
  const code = MENDED_IN.find((one) => missing.has(one))
  return code ? { kind: 'MEND', code } : { kind: 'SUBMIT' }
}
