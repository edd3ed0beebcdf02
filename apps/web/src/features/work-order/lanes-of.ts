import { isHandedIn } from '@hotline/domain/work-order/parts.ts'
import { eventNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import type { HeldTone, Lane, LaneMark } from '@hotline/ui/lane-track.tsx'
import type { Clock, History, OrderPage } from '../../lib/api.ts'
import type { Say } from '../../lib/i18n.ts'
import { dayText, whenText } from '../../lib/time.ts'
import type { orderCopy } from './copy.zh-CN.ts'
import { unitText } from './handling/place-text.ts'
import { recordKindNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'

type T = Say<keyof typeof orderCopy>
type Ask = { order: OrderPage; history: History; now: Date; t: T; /** How long some spans are together, in words, on both clocks. */ spent: (spans: readonly Held[]) => string }
type Held = Lane['held'][number]

const REST: Record<Clock['level'], HeldTone> = { GREEN: 'rest', YELLOW: 'warn', RED: 'red', OVERDUE: 'late' }
const DUE: Record<Clock['level'], NonNullable<Lane['due']>['tone']> = { GREEN: 'plain', YELLOW: 'warn', RED: 'red', OVERDUE: 'red' }

/** The caller's lane with the promise, then one lane for each who has held the order or takes part. */
export function lanesOf(ask: Ask): Lane[] {
  const { order, history, now, t } = ask
  const stop = (order.closedAt ?? now).getTime()
  const holders = new Map<string, Held[]>()
  history.custody.forEach((row, at) => {
    if (row.holderTenantId === null) return
    const to = history.custody[at + 1]?.fromAt.getTime() ?? stop
    const isLast = at === history.custody.length - 1 && !order.closedAt
    holders.set(row.holderName, [...(holders.get(row.holderName) ?? []), { from: row.fromAt.getTime(), to, tone: isLast ? 'now' : 'held' }])
  })
  for (const part of history.assignments) {
    if (part.role !== 'CO') continue
    const to = (part.approvedAt ?? (isHandedIn(part) ? part.submittedAt : null) ?? part.closedAt ?? now).getTime()
    holders.set(part.unitName, [...(holders.get(part.unitName) ?? []), { from: part.dispatchedAt.getTime(), to, tone: 'shared' }])
  }
  const current = order.closedAt ? undefined : history.custody.at(-1)?.holderName
  return [callerLane(ask, stop), ...[...holders].map(([name, held]) => holderLane(ask, { name, held, isCurrent: name === current }))]

  function holderLane({ spent }: Ask, { name, held, isCurrent }: { name: string; held: Held[]; isCurrent: boolean }): Lane {
    const clock = isCurrent ? order.clock : null
    const own = held.filter((span) => span.tone !== 'shared')
    const said = held.map((span) => ({ ...span, title: t('lane.held', { from: whenText(new Date(span.from)), to: span.tone === 'now' ? t('lane.until-now') : whenText(new Date(span.to)), spent: spent([span]) }) }))
    return {
      key: name, name: unitText(name, order.ownerName), current: isCurrent, note: spent(own.length ? own : held),
      held: clock ? [...said, remaining(clock, now)] : said, marks: marksOf(history, name), due: clock ? dueOf(clock, t) : undefined,
    }
  }
}

function callerLane({ order, history, now, t }: Ask, stop: number): Lane {
  const clock = order.repliedAt || order.closedAt ? null : order.citizenClock
  const waited: Held = { from: order.acceptedAt.getTime(), to: (order.repliedAt ?? new Date(stop)).getTime(), tone: 'wait' }
  const marks = history.events.flatMap((event): LaneMark[] => {
    if (event.type === 'work-order.draft-opened') return [{ id: event.id, at: event.at.getTime(), label: t('lane.came') }]
    const byCaller = event.type === 'work-order.supplemented' || event.type === 'work-order.dissatisfied' || (event.type === 'work-order.urged' && event.payload.by === 'CALLER')
    return byCaller ? [{ id: event.id, at: event.at.getTime(), label: eventNames[event.type] }] : []
  })
  return { key: 'caller', name: t('lane.caller'), held: clock ? [waited, remaining(clock, now)] : [waited], marks, due: clock ? dueOf(clock, t) : undefined }
}

/** From now to the end, or from the end to now once it is over. */
function remaining(clock: Clock, now: Date): Held {
  const [from, to] = [now.getTime(), clock.dueAt.getTime()].toSorted((a, b) => a - b)
  return { from: from ?? 0, to: to ?? 0, tone: REST[clock.level] }
}

const dueOf = (clock: Clock, t: T): Lane['due'] => ({ at: clock.dueAt.getTime(), label: t('lane.due', { day: dayText(clock.dueAt) }), tone: DUE[clock.level] })

/** The acts done from that place, and the records its people made. */
function marksOf(history: History, name: string): LaneMark[] {
  const own = new Set(history.assignments.filter((part) => part.unitName === name).map((part) => part.id))
  const events = history.events.filter((event) => event.actorPlace === name && event.type !== 'work-order.recorded' && event.type !== 'work-order.draft-opened')
  return [
    ...events.map((event) => ({ id: event.id, at: event.at.getTime(), label: eventNames[event.type] })),
    ...history.records.filter((record) => record.assignmentId !== null && own.has(record.assignmentId)).map((record) => ({ id: record.id, at: record.at.getTime(), label: recordKindNames[record.kind] })),
  ]
}
