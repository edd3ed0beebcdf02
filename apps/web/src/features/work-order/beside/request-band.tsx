import type { OrderRequest } from '@hotline/domain/work-order/beside.ts'
import { isOpenRequest } from '@hotline/domain/work-order/requests.ts'
import { DecisionBand } from '@hotline/ui/decision-band.tsx'
import type { ReactNode } from 'react'
import type { OrderPage } from '../../../lib/api.ts'
import { whenText } from '../../../lib/time.ts'
import { requestStatusNames } from './ground-names.ts'
import { requestChecks, requestTitle } from './request-words.ts'
import { useBesideCopy } from './use-copy.ts'
import './beside.css'

/** The request that waits for a decision: who asks, on which ground, which papers are there, and what becomes of the clocks. */
export function RequestBand(props: { request: OrderRequest; order: OrderPage; citizenDue?: Date | null; acts: ReactNode }) {
  const { request, order } = props
  const t = useBesideCopy()
  const since = t('request.by', { name: request.proposedByName, at: whenText(request.proposedAt) })
  return (
    <DecisionBand
      title={requestTitle(request, t, props.citizenDue)}
      text={<>{request.words}<small className="beside-then"> {since} · {requestStatusNames[request.status]} · {t(`then.${request.kind}`)}</small></>}
      checks={requestChecks(request, order, t)}
      acts={props.acts}
    />
  )
}

/** What waits for somebody on this order, the oldest first. */
export const waitingOn = (requests: readonly OrderRequest[]): OrderRequest | undefined => requests.find(isOpenRequest)
