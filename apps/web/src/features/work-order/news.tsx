import { eventWhom, eventWords } from '@hotline/domain/work-order/phrases/event-words.zh-CN.ts'
import { eventNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import type { History } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { useOrderCopy } from './use-copy.ts'

type Event = History['events'][number]

/** What happened after a version of the order, newest first. */
export const newsSince = (events: readonly Event[], version: number): Event[] => events.filter((event) => event.version > version).toReversed()

/** Each act in a line: when, what, by whom, with which words. */
export function News(props: { events: readonly Event[] }) {
  const t = useOrderCopy()
  return (
    <ol className="order-news" aria-label={t('stale.news')}>
      {props.events.map((event) => {
        const [whom, words] = [eventWhom(event), eventWords(event, whenText)]
        return (
          <li key={event.id}>
            <span className="ui-muted">{whenText(event.at)}</span> <b>{eventNames[event.type]}</b> {[event.actorPlace, event.actorName].filter(Boolean).join(' ')}{whom && ` → ${whom}`}
            {words && <p>{words}</p>}
          </li>
        )
      })}
    </ol>
  )
}
