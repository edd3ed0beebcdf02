import { eventReply, eventWhom, eventWords } from '@hotline/domain/work-order/phrases/event-words.zh-CN.ts'
import { contactModeNames, eventNames, recordKindNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import type { History } from '../timeline.ts'
import { minuteText } from './times.ts'

/** One row of the sheet's course. */
export type Act = { at: Date; act: string; who: string; words: string }

/**
 * Everything that happened, oldest first; a handling record stands for its own event, because it says what was said.
 * Replies that another one has taken the place of stand here in full, the one that holds has a room of its own above.
 */
export function actsOf(history: Pick<History, 'events' | 'records' | 'linkages'>, standing: string | null): Act[] {
  const events = history.events
    .filter((event) => event.type !== 'work-order.recorded')
    .map((event): Act => {
      const whom = eventWhom(event)
      const who = [event.actorPlace, event.actorName].filter(Boolean).join(' ')
      return { at: event.at, act: eventNames[event.type], who: whom ? `${who} → ${whom}` : who, words: [eventWords(event, minuteText), replyOf(event, standing)].filter(Boolean).join('\n') }
    })
  const records = history.records.map((record): Act => ({
    at: record.at, act: recordKindNames[record.kind], who: record.personName,
    words: [record.mode && contactModeNames[record.mode], record.reached === null ? '' : record.reached ? '联系上了' : '没联系上', record.content].filter(Boolean).join(' · '),
  }))
  const linkages = history.linkages.map(({ startedAt, line, outcome, counterpartRef, answeredAt }): Act => ({
    at: startedAt, act: '紧急联动', who: `→ ${line}`, words: [outcome, counterpartRef, answeredAt && minuteText(answeredAt)].filter(Boolean).join('，'),
  }))
  return [...events, ...records, ...linkages].toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

function replyOf(event: History['events'][number], standing: string | null): string {
  const reply = eventReply(event)
  return reply && reply === standing ? '全文见“单位答复”' : reply
}
