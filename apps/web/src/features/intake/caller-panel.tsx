import { channelNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { CallStrip } from '@hotline/ui/call-strip.tsx'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'
import { OpenOrder } from './open-order.tsx'
import { PastOrder } from './past-order.tsx'
import type { CallerOrders } from './shapes.ts'
import { useIntakeText } from './text.ts'
import { serverNow } from '../../lib/now.ts'
import { whenText } from '../../lib/time.ts'
import { useWork } from './work.ts'

/** Who is on the line, what this number has open, and what it had before. */
export function CallerPanel({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useIntakeText()
  const trpc = useTRPC()
  const { order } = useWork()
  const { caller, channel } = order
  const phone = caller.view === 'OPEN' ? caller.phone : null
  const orders = useQuery(trpc.intake.caller.queryOptions({ phone: phone ?? '' }, { enabled: phone !== null }))
  // The strip counts on this machine's clock, the order's instants are the server's.
  const since = order.createdAt.getTime() - (serverNow().getTime() - Date.now())
  const month = orders.data?.thisMonth
  const isCall = channel === 'PHONE'

  return (
    <>
      <div className="ui-part">
        <CallStrip
          title={caller.phone ?? t('caller.no-phone')}
          sub={<span className="ui-clip">{caller.name} <span className="ui-muted">{month === undefined ? null : month > 1 ? t('caller.month', { n: month }) : t('caller.first')}</span></span>}
          state={isCall ? t('caller.state') : channelNames[channel]}
          live={isCall}
          since={isCall ? since : undefined}
          acts={[]}
        />
        {!isCall && <p className="ui-hint">{t('caller.online', { channel: channelNames[channel], at: whenText(order.acceptedAt) })}</p>}
      </div>
      <div className="ui-scroll">
        {phone === null && <p className="ui-part ui-hint">{caller.phone ? t('caller.hidden') : t('caller.no-phone')}</p>}
        {orders.isLoading && <Loading rows={4} />}
        {orders.isError && <Failed title={t('caller.failed')} retry={() => void orders.refetch()} />}
        {orders.data && <Orders orders={orders.data} onOpen={onOpen} />}
      </div>
    </>
  )
}

function Orders({ orders: { open, past }, onOpen }: { orders: CallerOrders; onOpen: (id: string) => void }) {
  const t = useIntakeText()
  return (
    <>
      <section className="ui-part" aria-label={t('caller.open', { n: open.length })}>
        <SectionTitle note={open.length ? t('caller.open-note') : t('caller.open-empty')}>{t('caller.open', { n: open.length })}</SectionTitle>
        {open.map((row) => <OpenOrder key={row.id} row={row} />)}
      </section>
      <section className="ui-part" aria-label={t('caller.past', { n: past.length })}>
        <SectionTitle note={past.length ? undefined : t('caller.past-empty')}>{t('caller.past', { n: past.length })}</SectionTitle>
        <ul className="intake-past">
          {past.map((row) => <PastOrder key={row.id} row={row} onOpen={onOpen} />)}
        </ul>
      </section>
    </>
  )
}
