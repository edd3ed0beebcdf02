import { isOpenRequest } from '@hotline/domain/work-order/requests.ts'
import type { RequestKind } from '@hotline/domain/work-order/beside.ts'
import { RequestCard } from '../work-order/beside/request-card.tsx'
import { decidable } from '../work-order/beside/decidable.ts'
import { requestChecks, requestTitle } from '../work-order/beside/request-words.ts'
import { useBesideCopy } from '../work-order/beside/use-copy.ts'
import { ApproveReturn } from '../work-order/forms/approve-return.tsx'
import { ApproveReclassify, RejectReclassify, ApproveExtension, ApproveSuspension, AskCaller, KeepAccepted, OpenDispute, RejectExtension, RejectLate, RejectReturn, RejectSuspension } from '../work-order/forms/decisions.tsx'
import { OrderBrief } from '../work-order/side/order-brief.tsx'
import { SideOrder } from '../work-order/side/side-order.tsx'
import { SideVerbs, type Offer } from '../work-order/side/side-verbs.tsx'
import { Checks } from '../work-order/beside/checks.tsx'
import { useMe } from '../../lib/me.ts'
import type { SideProps } from './waiting-side.tsx'

const RETURN: readonly Offer[] = [
  { verb: 'approveReturn', Form: ApproveReturn, key: 'y' }, { verb: 'rejectReturn', Form: RejectReturn, key: 'n' }, { verb: 'openDispute', Form: OpenDispute, key: 'e' }, { verb: 'askCaller', Form: AskCaller, key: 'l' },
]
const OFFERS: Partial<Record<RequestKind, readonly Offer[]>> = {
  RETURN, LATE_RETURN: RETURN,
  EXTENSION: [{ verb: 'approveExtension', Form: ApproveExtension, key: 'y' }, { verb: 'rejectExtension', Form: RejectExtension, key: 'n' }],
  SUSPENSION: [{ verb: 'approveSuspension', Form: ApproveSuspension, key: 'y' }, { verb: 'rejectSuspension', Form: RejectSuspension, key: 'n' }],
  RECLASSIFY: [{ verb: 'approveReclassify', Form: ApproveReclassify, key: 'y' }, { verb: 'rejectReclassify', Form: RejectReclassify, key: 'n' }],
  REJECTION: [{ verb: 'rejectLate', Form: RejectLate, key: 'y' }, { verb: 'keepAccepted', Form: KeepAccepted, key: 'n' }],
}

/** A request that waits for this centre: what is asked, on which papers, what becomes of the clocks, and the decision. */
export function RequestSide({ id, onDone }: SideProps) {
  const t = useBesideCopy()
  const me = useMe()
  return (
    <SideOrder id={id}>
      {({ order, history }) => {
        // of several the one that waited longest, as the list has it
        const request = history.requests.find((each) => isOpenRequest(each) && each.status === 'SUBMITTED' && OFFERS[each.kind])
        return (
          <>
            <div className="ui-scroll">
              {request && (
                <section className="side-part" aria-label={t('requests')}>
                  <b>{requestTitle(request, t)}</b>
                  <Checks checks={requestChecks(request, order, t)} />
                  <RequestCard request={request} bare />
                  <p className="beside-then">{t(`then.${request.kind}`)}</p>
                </section>
              )}
              <OrderBrief order={order} />
            </div>
            {request && (decidable(request, me) ? <SideVerbs key={request.id} order={order} offers={OFFERS[request.kind] ?? []} onDone={onDone} /> : <p className="ui-pad ui-hint">{t('four-eyes')}</p>)}
          </>
        )
      }}
    </SideOrder>
  )
}
