import type { OrderRequest, RequestKind } from '@hotline/domain/work-order/beside.ts'
import { isOpenRequest } from '@hotline/domain/work-order/requests.ts'
import { useHistory } from '../use-history.ts'

/** The request of one of these kinds that waits on the order. */
export function useOpenRequest(orderId: string, ...kinds: readonly RequestKind[]): OrderRequest | undefined {
  return useHistory(orderId)?.requests.find((request) => kinds.includes(request.kind) && isOpenRequest(request))
}
