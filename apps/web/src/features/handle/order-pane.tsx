import { Button } from '@hotline/ui/button.tsx'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useMedia } from '@hotline/ui/media.ts'
import { PhoneBar } from '@hotline/ui/phone-bar.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { History, OrderPage } from '../../lib/api.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { whyOf } from '../../lib/errors.ts'
import { CallerLine } from './caller-line.tsx'
import { MoreActs } from './more-acts.tsx'
import { Notes } from './notes.tsx'
import { OpinionWork } from './opinion-work.tsx'
import { OrderHead } from './order-head.tsx'
import { PartWork } from './part-work.tsx'
import { Parts } from './parts.tsx'
import { KeptWords } from '../work-order/kept-words.tsx'
import { offered } from '../work-order/offered.ts'
import { Photos } from '../work-order/handling/photos.tsx'
import { Viewed } from '../work-order/viewed.tsx'
import { Records } from '../work-order/handling/records.tsx'
import { Beside } from './requests.tsx'
import { ReplyWork } from './reply-work.tsx'
import { SubAssign } from './sub-assign.tsx'
import { useFocusOn } from './use-focus-on.ts'
import { useHandleCopy } from './use-copy.ts'

type Props = { id: string; onSign: (order: OrderPage) => void; signing: boolean; onDone: () => void }

/** One order as its handler sees it; what can be done comes from the server's verbs. */
export function OrderPane(props: Props) {
  const trpc = useTRPC()
  const t = useHandleCopy()
  const query = useQuery(trpc.workOrder.get.queryOptions({ id: props.id }))
  if (query.isPending) return <Loading rows={8} />
  if (query.isError) return <Failed title={t('orderFailed')} hint={whyOf(query.error)} retry={() => void query.refetch()} />
  const { order, history } = query.data
  return (
    <Viewed>
      <article className="handle-order" aria-label={order.title}>
        <OrderHead order={order} history={history} />
        <Body key={order.id} {...props} order={order} history={history} reload={() => void query.refetch()} />
      </article>
    </Viewed>
  )
}

function Body(props: Props & { order: OrderPage; history: History; reload: () => void }) {
  const { order, history, reload, onDone } = props
  const verbs = offered(order, history)
  const t = useHandleCopy()
  const navigate = useNavigate()
  const [passing, setPassing] = useState(false)
  const [since] = useState(order.verbs)
  const signs = verbs.includes('sign')
  const [opened] = useState(signs)
  const signed = opened && !signs
  useFocusOn(signed)
  const top = (
    <>
      <Notes order={order} history={history} />
      <Beside history={history} />
      <Request order={order} onSub={verbs.includes('subAssign') ? () => setPassing(!passing) : undefined} />
      <Parts order={order} history={history} />
      <MoreActs order={order} history={history} onDone={reload} />
      {passing && <SubAssign order={order} onDone={reload} onClose={() => setPassing(false)} />}
    </>
  )
  if (verbs.includes('submitReply')) return <ReplyWork signed={signed} order={order} history={history} onChanged={reload} onDone={onDone} more={top} />
  const work = { order, history, onDone, onReload: reload }
  return (
    <>
      <div className="ui-scroll handle-body">
        <KeptWords order={order} history={history} since={since} />
        {top}
        <CallerLine order={order} records={history.records} />
        {order.status === 'DISPUTED' && <OpinionWork {...work} />}
        {(verbs.includes('submitPart') || verbs.includes('signPart') || verbs.includes('approvePart')) && <PartWork {...work} />}
        {order.status === 'UNIT_REVIEW' && <Waiting order={order} />}
        <div className="ui-pad"><Photos orderId={order.id} files={history.attachments} onAdded={verbs.includes('submitPart') || verbs.includes('giveOpinion') ? reload : undefined} /></div>
        {history.records.length > 0 && <div className="ui-pad"><SectionTitle>{t('records')}</SectionTitle></div>}
        {history.records.length > 0 && <Records records={history.records} empty={t('noRecords')} />}
      </div>
      {signs && <PhoneBar main={{ label: t('main.SIGN'), sub: t('group.signNote'), onPress: () => props.onSign(order), busy: props.signing }} />}
      {verbs.includes('unitApprove') && <PhoneBar main={{ label: t('main.APPROVE'), onPress: () => void navigate(`/review?tab=unit&id=${order.id}`) }} />}
    </>
  )
}

/** The citizen's own words, larger than anything the system says about them. */
function Request(props: { order: OrderPage; onSub?: () => void }) {
  const { order } = props
  const t = useHandleCopy()
  const wide = useMedia('(min-width: 900px)')
  const [open, setOpen] = useState(wide || order.status === 'DISPATCHED' || order.status === 'DISPUTED')
  return (
    <section className="handle-request">
      <div className="ui-row">
        <SectionTitle>{t('details')}</SectionTitle>
        <span className="ui-end ui-row">
          {props.onSub && <Button look="link" size="s" onPress={props.onSub}>{t('sub')}</Button>}
          <Button look="link" size="s" onPress={() => setOpen(!open)}>{open ? t('fold') : t('unfold')}</Button>
        </span>
      </div>
      {open && (
        <>
          <p className="ui-said">{order.content}</p>
          {order.demand && <p className="ui-muted">{t('wants', { demand: order.demand })}</p>}
          {order.categoryPath && <p className="ui-hint">{order.categoryPath}</p>}
        </>
      )}
    </section>
  )
}

function Waiting(props: { order: OrderPage }) {
  const t = useHandleCopy()
  return (
    <section className="handle-note" aria-label={t('waiting')}>
      <b>{t('waiting')}</b>
      <p className="ui-hint">{t('waitingHint')}</p>
      {props.order.replyText && <p className="handle-note-said">{props.order.replyText}</p>}
    </section>
  )
}
