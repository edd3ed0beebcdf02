import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import type { OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { whenText } from '../../lib/time.ts'
import { WithDraft } from '../work-order/with-draft.tsx'
import { OrderBrief } from '../work-order/side/order-brief.tsx'
import { SideForm } from '../work-order/side/side-form.tsx'
import { NotYours } from '../work-order/side/not-yours.tsx'
import { SideOrder } from '../work-order/side/side-order.tsx'
import { SideText } from '../work-order/side/side-text.tsx'
import { useDispatchText } from './text.ts'
import type { SideProps } from './waiting-side.tsx'

/** An order that was sent and not yet signed: to whom, since when, and the way to take it back. */
export function SentSide({ id, onDone }: SideProps) {
  const t = useDispatchText()
  return (
    <SideOrder id={id}>
      {({ order }) => (
        <>
          <div className="ui-scroll">
            <OrderBrief order={order} />
            <dl className="ui-facts side-part">
              <dt>{t('sent.unit')}</dt>
              <dd>{order.leadUnitName}{order.dispatchedAt && <small className="ui-muted"> {t('sent.at', { at: whenText(order.dispatchedAt) })}</small>}</dd>
            </dl>
          </div>
          {order.verbs.includes('recallDispatch') ? <Recall order={order} onDone={onDone} /> : <NotYours />}
        </>
      )}
    </SideOrder>
  )
}

function Recall({ order, onDone }: { order: OrderPage; onDone: (said: string) => void }) {
  const t = useDispatchText()
  const recall = usePerform('recallDispatch')
  return (
    <WithDraft draftKey={`recallDispatch:${order.id}`} initial={{ reason: '' }}>
      {(draft) => (
        <SideForm
          order={order} verbs={['recallDispatch']} onDrop={draft.clear}
          label={t('recall')} send={t('recall')} abouts={['reason']} command={recall} note={t('recall.hint')} off={draft.value.reason.trim() ? undefined : t('gap.write', { what: t('recall.reason') })}
          onSend={() => void recall.run(order, draft.value).then((done) => {
            if (!done) return
            draft.clear()
            onDone(t('sent.done', { verb: verbNames.recallDispatch, title: order.title }))
          })}
        >
          <SideText about="reason" label={t('recall.reason')} required value={draft.value.reason} onChange={(reason) => draft.set({ reason })} />
        </SideForm>
      )}
    </WithDraft>
  )
}
