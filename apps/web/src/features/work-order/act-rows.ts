import { contactModeNames, eventNames, recordKindNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { EVENT_OF, type EventType } from '@hotline/domain/work-order/events.ts'
import type { History, OrderPage } from '../../lib/api.ts'
import type { Say } from '../../lib/i18n.ts'
import { whenText } from '../../lib/time.ts'
import type { orderCopy } from './copy.zh-CN.ts'
import { eventReply, eventWhom, eventWords } from '@hotline/domain/work-order/phrases/event-words.zh-CN.ts'
import { reachedNames } from './names.ts'

export const KINDS = ['flow', 'talk', 'press', 'system'] as const
export type ActKind = (typeof KINDS)[number]
export type Act = { id: string; at: Date; kind: ActKind; act: string; who: string; whom?: string; text: string; more?: string }

/** What is between the house and the caller. */
const TALK: readonly EventType[] = ['work-order.draft-opened', 'work-order.supplemented', 'work-order.urged', 'work-order.recorded', 'work-order.callback-attempted', 'work-order.dissatisfied', 'work-order.answered-directly', EVENT_OF.askCaller, EVENT_OF.withdraw, EVENT_OF.lateDissatisfaction, EVENT_OF.repeat, EVENT_OF.closeMerged]
/** What presses on whoever has it. */
const PRESS: readonly EventType[] = ['work-order.urged', EVENT_OF.openSupervision, EVENT_OF.closeSupervision, EVENT_OF.takeOver, EVENT_OF.escalateRedo, EVENT_OF.objectFiling]
const isSystem = (event: History['events'][number]) => event.actorName === SYSTEM
const SYSTEM = '系统'

function kindOf(event: History['events'][number]): ActKind {
  if (isSystem(event)) return 'system'
  if (PRESS.includes(event.type) && !(event.type === 'work-order.urged' && event.payload.by === 'CALLER')) return 'press'
  return TALK.includes(event.type) ? 'talk' : 'flow'
}

/** Every act, newest first. Handling records stand for their own events: they say what was said. */
export function actRows(order: OrderPage, history: History, t: Say<keyof typeof orderCopy>): Act[] {
  const events = history.events
    .filter((event) => event.type !== 'work-order.recorded')
    .map((event): Act => ({
      id: event.id, at: event.at, act: eventNames[event.type], kind: kindOf(event),
      who: isSystem(event) ? SYSTEM : [event.actorPlace, event.actorName].filter(Boolean).join(' '), whom: eventWhom(event), text: eventWords(event, whenText),
      more: eventReply(event) || (event.version === lastReply(history) && order.replyText) || undefined,
    }))
  const records = history.records.map((record): Act => ({
    id: record.id, at: record.at, act: recordKindNames[record.kind], kind: 'talk', who: record.personName,
    text: [record.mode && contactModeNames[record.mode], record.reached !== null && reachedNames[record.reached ? 'YES' : 'NO'], record.content].filter(Boolean).join(' · '),
  }))
  const linkages = history.linkages.map((link, at): Act => ({
    id: `link${at}`, at: link.startedAt, act: t('linkages'), kind: 'talk', who: '', whom: link.line, text: [link.outcome, link.counterpartRef, link.answeredAt && whenText(link.answeredAt)].filter(Boolean).join('，'),
  }))
  return [...events, ...records, ...linkages].toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

const lastReply = (history: History): number | undefined => history.events.findLast((event) => event.type === 'work-order.reply-submitted')?.version
