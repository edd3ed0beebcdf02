import { DomainError } from '@hotline/domain/errors.ts'
import type { Verb } from '@hotline/domain/work-order/verbs.ts'
import { atOnce } from '../at-once.ts'
import type { App } from '../context.ts'
import { inScope, scout, type Tx } from '../db/in-scope.ts'
import { every } from '../every.ts'
import { logError } from '../log.ts'
import { endCountiesDue } from '../onboarding/end-due.ts'
import { policyReminder } from '../policy/ending.ts'
import { systemActor } from '../session/actor.ts'
import { loadOrder } from '../work-order/load.ts'
import { perform } from '../work-order/perform.ts'
import { endingPostReminder } from './ending-posts.ts'
import { calendarReminder } from './calendar-year.ts'
import { hourlyDigest } from './digest.ts'
import { expireFirstCodes } from './first-codes.ts'
import { dispatchOnce } from './auto-dispatch.ts'
import { recalculateOnce } from './recalculate.ts'
import { suspensionReminder } from './suspension-checks.ts'
import { contactReminder } from './unit-contacts.ts'
import { warnOnce } from './warn.ts'

const BATCH = 500
/** Acts under way: while one waits for the disk others are decided. Each holds one connection. Nobody waits for the archive: it goes one by one. */
const HANDS = 4

/** Among them what another tenant owns by now: it was taken over or passed on between the look and the act. */
const EXPECTED: readonly string[] = ['work-order.stale', 'work-order.not-in-state', 'work-order.not-found', 'work-order.forbidden', 'work-order.archive-not-due', 'work-order.archive-supervised', 'work-order.sign-not-due', 'work-order.resume-not-due', 'work-order.callback-needed', 'work-order.upper-not-accepted', 'work-order.not-refused-enough']

type Due = { tenant_id: number; id: string }
type Sweep = { kind: 'sign' | 'transfer' | 'opinion' | 'archive' | 'resume' | 'close' | 'refused'; verb: Exclude<Verb, 'openDraft'>; input: unknown }

/** What falls due by itself. The truth is in the rows; each due one is performed by the system as anybody's act is. */
const SWEEPS: readonly Sweep[] = [
  { kind: 'sign', verb: 'sign', input: {} },
  { kind: 'transfer', verb: 'raiseDispute', input: { ground: 'TIMED_OUT' } },
  { kind: 'refused', verb: 'raiseDispute', input: { ground: 'REFUSED' } },
  { kind: 'opinion', verb: 'giveOpinion', input: { silent: true } },
  { kind: 'resume', verb: 'resume', input: {} },
  { kind: 'close', verb: 'closeByEvaluation', input: { kind: 'NO_CALLBACK' } },
  { kind: 'archive', verb: 'archive', input: {} },
]

/** One round over everything due; returns how many acts were performed. Running it twice is harmless: the act checks again. */
export async function sweepOnce(app: App): Promise<number> {
  // One instant for the whole round: what is settled for a unit now was warned of before.
  const now = app.clock.now()
  let done = (await warnOnce(app, now)) + (await dispatchOnce(app, now))
  for (const sweep of SWEEPS) {
    const due = await scout<Due>(app.pool, { text: 'select * from scout_due($1, $2, $3)', values: [sweep.kind, now, BATCH] })
    await atOnce(sweep.kind === 'archive' ? 1 : HANDS, due, async (row) => {
      try {
        const acts = await inScope(app.pool, row.tenant_id, (tx) => settle(app, tx, sweep, row))
        done += acts
      } catch (error) {
        // Not yet due by its own calendar, or already done by somebody: the next round looks again.
        const expected = error instanceof DomainError && EXPECTED.includes(error.code)
        if (!expected) logError('sweep.failed', error, { kind: sweep.kind, order: row.id })
      }
    })
  }
  return done
}

async function settle(app: App, tx: Tx, { kind, verb, input }: Sweep, { tenant_id, id }: Due): Promise<number> {
  const order = await loadOrder(tx, id)
  if (!order) return 0
  await perform(app, tx, await systemActor(app, tenant_id), { id, version: order.version, verb, input, idempotencyKey: `sweep:${kind}:${id}:${order.version}` })
  return 1
}

/** Everything that time brings about, one after the other; what fails holds up nothing else. */
export function startSweeps(app: App, everyMs = 60_000): { close: () => Promise<void> } {
  const failed = (error: unknown) => logError('sweep.failed', error)
  const works: readonly ((now: Date) => Promise<unknown>)[] = [
    () => sweepOnce(app), () => recalculateOnce(app), hourlyDigest(app), calendarReminder(app), contactReminder(app), policyReminder(app), (now) => endCountiesDue(app, now), endingPostReminder(app), suspensionReminder(app), (now) => expireFirstCodes(app, now),
  ]
  return every(everyMs, async (isClosing) => {
    const now = app.clock.now()
    for (const work of works) if (!isClosing()) await work(now).catch(failed)
  }, failed)
}
