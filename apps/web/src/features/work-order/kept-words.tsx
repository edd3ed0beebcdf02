import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { useKeptDraft, useStoredDraft } from '../../lib/drafts.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { could } from './handling/could.ts'
import { useOrderCopy } from './use-copy.ts'
import './form-kit.css'

/** The long texts of a unit, by the field of their form that holds them. */
const TEXTS = { submitReply: 'reply', addRecord: 'content', submitPart: 'opinion', giveOpinion: 'words' } as const
type TextVerb = keyof typeof TEXTS
// Object.keys loses the key type; the texts are a closed record.
const VERBS = Object.keys(TEXTS) as TextVerb[]

type Props = {
  order: OrderPage
  history: History
  /** What could be done when the order was opened here: what has gone since was taken away under somebody's hands. */
  since?: OrderPage['verbs']
  /** The verb whose form is open and says the same itself. */
  open?: string | null
}

/**
 * What this person wrote and can't send any more because a colleague was first: it stays beside what was sent, also
 * after a reload or on another machine, to be copied or written on until the order comes back.
 */
export function KeptWords({ order, history, since, open }: Props) {
  // the order doesn't wait for it
  const me = useQuery(useTRPC().session.me.queryOptions(undefined, { staleTime: Infinity })).data
  if (!me) return null
  // nobody could have written before the unit had it, and what is written is kept only where it can be asked for again
  const held = history.assignments.length > 0 || history.disputes.length > 0
  const verbs = VERBS.filter((verb) => held && verb !== open && !order.verbs.includes(verb) && could(me, verb))
  return verbs.map((verb) => <Kept key={verb} verb={verb} order={order} sent={sentBy(verb, order, history, me.membership.unitId)} focus={since?.includes(verb)} />)
}

type KeptProps = { verb: TextVerb; order: OrderPage; sent: string | null; focus?: boolean }

function Kept(props: KeptProps) {
  const stored = useStoredDraft(`${props.verb}:${props.order.id}`)
  return stored.isPending && stored.fetchStatus === 'fetching' ? null : <Words {...props} stored={stored.data} />
}

function Words({ verb, order, sent, focus, stored }: KeptProps & { stored: ReturnType<typeof useStoredDraft>['data'] }) {
  const t = useOrderCopy()
  const id = useId()
  const field = TEXTS[verb]
  const draft = useKeptDraft<Record<string, unknown>>(`${verb}:${order.id}`, { [field]: '' }, stored)
  const words = String(draft.value[field] ?? '')
  const shown = words.trim() !== '' && words.trim() !== sent?.trim()
  const place = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    // whoever was typing goes on typing: no key may fall through to the list
    if (!focus || !shown || !place.current) return
    place.current.focus()
    place.current.setSelectionRange(place.current.value.length, place.current.value.length)
  }, [focus, shown])
  if (!shown) return null
  return (
    <section className="order-kept" role="alert" aria-label={t(`kept.${verb}`)}>
      <b>{t(`kept.${verb}`)}</b>
      <p className="ui-hint">{t('kept.hint', { status: statusNames[order.status] })}</p>
      <div>
        {sent && <section><small className="ui-muted">{t('kept.sent')}{verb === 'submitReply' && order.replyBy ? ` · ${order.replyBy}` : ''}</small><blockquote>{sent}</blockquote></section>}
        <section>
          <label htmlFor={id}><small className="ui-muted">{t('kept.mine')}</small></label>
          <textarea ref={place} id={id} className="ui-input" rows={5} value={words} onChange={(event) => draft.set({ ...draft.value, [field]: event.target.value })} />
        </section>
      </div>
      <div className="ui-row"><Button size="s" look="plain" onPress={draft.clear}>{t('stale.drop')}</Button></div>
    </section>
  )
}

/** What stands in its place now, where there is one. */
function sentBy(verb: TextVerb, order: OrderPage, history: History, unitId: number | null): string | null {
  if (verb === 'submitReply') return order.replyText
  if (verb === 'giveOpinion') return history.opinions.findLast((one) => one.partyUnitId === unitId && one.words)?.words ?? null
  return verb === 'submitPart' ? (history.assignments.findLast((part) => part.unitId === unitId && part.opinion)?.opinion ?? null) : null
}
