import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { OrderPage } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { News, newsSince } from './news.tsx'
import { useOrderCopy } from './use-copy.ts'
import { useReload } from './use-reload.ts'
import './form-kit.css'

type Props = {
  order: OrderPage
  /** The version that was refused; nothing is shown without one. */
  sent: number | null
  /** What the form does; where the order no longer allows any of it, it can't be sent again. */
  verbs?: readonly OrderVerb[]
  busy?: boolean
  /** Sends what stands in the fields, with the version that is now on the screen. */
  onAgain: () => void
  /** Throws away what was typed. */
  onDrop: () => void
}

/** Somebody else changed the order while this form was being written: what they did, beside what was typed, and the two ways on. */
export function Stale({ sent, ...props }: Props) {
  return sent === null ? null : <Conflict {...props} sent={sent} />
}

function Conflict({ order, sent, verbs, busy, onAgain, onDrop }: Props & { sent: number }) {
  const t = useOrderCopy()
  const fresh = useQuery(useTRPC().workOrder.get.queryOptions({ id: order.id }))
  const reload = useReload()
  useEffect(() => {
    void reload()
    // once: the refusal is the news
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const now = fresh.data?.order
  const known = now !== undefined && now.version > sent
  // the order was moved out of sight: there is nobody to send it to
  const lost = fresh.isError
  const over = now && verbs && !verbs.some((verb) => now.verbs.includes(verb))
  const off = lost ? whyOf(fresh.error) : over ? t('stale.gone', { status: statusNames[now.status], verb: verbs.map((verb) => verbNames[verb]).join('、') }) : known && order.version > sent ? undefined : t('stale.reading')
  return (
    <section className="order-stale" role="alert" aria-label={t('stale')}>
      <b>{t('stale')}</b>
      <p className="ui-hint">{t('stale.hint')}</p>
      {known ? <News events={newsSince(fresh.data?.history.events ?? [], sent)} said={fresh.data && { records: fresh.data.history.records, replyText: fresh.data.order.replyText }} /> : lost ? <p className="order-error">{whyOf(fresh.error)}</p> : <Loading rows={2} label={t('stale.reading')} />}
      {over && <p className="order-error">{off}</p>}
      <div className="ui-row is-wrap">
        <Button size="s" busy={busy} off={off} onPress={onAgain}>{t('stale.again')}</Button>
        <Button size="s" look="plain" onPress={onDrop}>{t('stale.drop')}</Button>
      </div>
    </section>
  )
}
