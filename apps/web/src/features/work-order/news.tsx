import { eventReply, eventWhom, eventWords } from '@hotline/domain/work-order/phrases/event-words.zh-CN.ts'
import { eventNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import type { History } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { useOrderCopy } from './use-copy.ts'

type Event = History['events'][number]
type Said = Pick<History, 'records'> & { replyText: string | null }

/** What happened after a version of the order, newest first. */
export const newsSince = (events: readonly Event[], version: number): Event[] => events.filter((event) => event.version > version).toReversed()

/** What was written in an act and isn't said in its line: a handling record, the reply. */
function writtenIn(event: Event, { records, replyText }: Said, last: boolean): string {
  // a record of something that happened earlier has another time than its event
  if (event.type === 'work-order.recorded') return records.find(({ id }) => id === event.payload.recordId)?.content ?? ''
  return eventReply(event) || ((last && replyText) || '')
}

/** Each act in a line: when, what, by whom, with every word of it, so that two texts can be read beside each other. */
export function News(props: { events: readonly Event[]; said?: Said }) {
  const t = useOrderCopy()
  const lastReply = props.events.find(({ type }) => type === 'work-order.reply-submitted')
  return (
    <ol className="order-news" aria-label={t('stale.news')}>
      {props.events.map((event) => {
        const [whom, words, written] = [eventWhom(event), eventWords(event, whenText), props.said ? writtenIn(event, props.said, event === lastReply) : '']
        return (
          <li key={event.id}>
            <span className="ui-muted">{whenText(event.at)}</span> <b>{eventNames[event.type]}</b> {[event.actorPlace, event.actorName].filter(Boolean).join(' ')}{whom && ` → ${whom}`}
            {words && <p>{words}</p>}
            {written && <p className="order-written">{written}</p>}
          </li>
        )
      })}
    </ol>
  )
}
