import { localDate } from '@hotline/domain/deadline/calendar.ts'
import type { EventType } from '@hotline/domain/work-order/events.ts'
import type { App } from '../context.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import type { NotifyJob } from '../events/queue.ts'
import { enqueue } from './enqueue.ts'
import { mobileOf } from './mobile.ts'
import { bodyOf, CODE, isTemplate, type TemplateCode } from './templates.ts'

/** Of what the caller hears (rule 4.8). */
const TOLD: Partial<Record<EventType, TemplateCode>> = {
  'work-order.registered': 'N01',
  'work-order.rejected': 'N02',
  'work-order.rejected-late': 'N02',
  'work-order.extension-approved': 'N09',
  'work-order.suspended': 'N09-suspended',
  'work-order.result-accepted': 'N10',
  'work-order.closed': 'N11',
  'work-order.redone': 'N12-caller',
  'work-order.merged': 'N01-merged',
  'work-order.not-pursued': 'N11-stopped',
}

/** What the caller is told of one act; of a statute's limit that it holds, or no longer; whoever isn't called hears of no call; a merged one hears of the common answer, or of how the matter ended without one. */
export function callerCodeOf(type: EventType, payload: Readonly<Record<string, unknown>>): TemplateCode | null {
  if (type === 'work-order.statutory-limit-set') return payload.limit === null ? 'N09-statutory-ended' : 'N09-statutory'
  if (type === 'work-order.result-accepted' && payload.noCallback === true) return null
  if (type === 'work-order.result-accepted' && payload.bySms === true) return 'N10-sms'
  if (type !== 'work-order.answered-with-parent') return TOLD[type] ?? null
  if (payload.ended === 'REJECTED') return 'N02'
  return payload.ended === 'NOT_PURSUED' ? 'N11-stopped' : 'N10'
}

/** What is older says what no longer holds: a message a day late only confuses. */
const FRESH_MS = 86_400_000

/** What the caller hears of one act. */
export type CallerTell = { eventId: string; orderId: string; code: string }
type Found = {
  eventId: string; at: Date; payload: Record<string, unknown>; orderNo: string | null; dueAt: Date | null; prefectureId: number; callerPhoneEnc: string | null; contactPhoneEnc: string | null
  consent: boolean; place: string
}

const FIND = `
  select e.id as "eventId", e.at, e.payload, o.order_no as "orderNo", o.due_at as "dueAt", o.prefecture_id as "prefectureId", o.caller_phone_enc as "callerPhoneEnc",
         o.contact_phone_enc as "contactPhoneEnc", o.callback_consent as consent, t.name as place
    from work_order_event e join work_order o on o.id = e.order_id join tenant t on t.id = o.tenant_id where e.id = any($1)`

/** A job of the queue: the same for one act whose caller couldn't be told at once. */
export const tellCaller = (app: Pick<App, 'pool' | 'vault' | 'clock'>, job: NotifyJob): Promise<void> => inScope(app.pool, job.tenantId, (tx) => tellCallers(app, tx, [job]))

/** Queues the messages of acts to their callers' mobiles; a landline hears it from the agent, and nobody without consent is asked to rate. Once for each act, however often. */
export async function tellCallers({ vault, clock }: Pick<App, 'vault' | 'clock'>, tx: Tx, tells: readonly CallerTell[]): Promise<void> {
  if (!tells.length) return
  const now = clock.now()
  const acts = new Map((await tx.query<Found>(FIND, [tells.map(({ eventId }) => eventId)], 'tell-callers')).map((act) => [act.eventId, act]))
  await enqueue(tx, tells.flatMap(({ eventId, orderId, code }) => {
    const found = acts.get(eventId)
    if (!found || !isTemplate(code) || now.getTime() - found.at.getTime() > FRESH_MS) return []
    if (code === 'N10' && !found.consent) return []
    const phoneEnc = mobileOf(vault, found)
    if (!phoneEnc) return []
    const template = code === 'N01' && !found.dueAt ? 'N01-free' : code
    return [{ orderId, dedupe: `${eventId}:${code}:caller`, code, channel: 'SMS' as const, personId: null, phoneEnc, body: bodyOf(template, wordsOf(found)) }]
  }), now)
}

function wordsOf({ place, orderNo, dueAt, payload }: Found): Record<string, string | null> {
  const said = (name: string) => (typeof payload[name] === 'string' ? payload[name].slice(0, 80) : null)
  return { place, orderNo, queryCode: CODE, due: dueAt && inWords(localDate(dueAt)), reason: said('reason'), rateBy: inWords(payload.rateBy ? localDate(new Date(String(payload.rateBy))) : null), words: said('words'), guidance: said('guidance'), resume: inWords(said('resumeOn')), parentNo: said('parentNo') }
}

/** '2026-03-04' as people say it. */
const inWords = (date: string | null): string | null => date && `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
