import { isHandedIn } from '@hotline/domain/work-order/parts.ts'
import { disputeGroundNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import type { Fact } from '@hotline/ui/three-facts.tsx'
import type { History, OrderPage } from '../../lib/api.ts'
import type { Say } from '../../lib/i18n.ts'
import { whenText } from '../../lib/time.ts'
import type { orderCopy } from './copy.zh-CN.ts'

type T = Say<keyof typeof orderCopy>

/** Who else takes part now: the quarrel while there is one, the transfer that waits, else the co-handlers. */
export function withFact(order: OrderPage, history: History, t: T): Omit<Fact, 'key'> {
  const dispute = history.disputes.find((each) => !each.decidedAt)
  if (dispute) {
    const opinions = history.opinions.filter((opinion) => opinion.disputeId === dispute.id)
    const done = opinions.filter((opinion) => opinion.givenAt ?? opinion.silentAt).length
    return { label: t('with.dispute'), value: disputeGroundNames[dispute.ground], note: opinions.length ? t('with.answered', { done, all: opinions.length }) : undefined }
  }
  const transfer = history.transfers.find((each) => each.status === 'PENDING')
  if (transfer) return { label: t('with.transfer'), value: transfer.reason, note: transfer.dueAt ? t('with.transferDue', { at: whenText(transfer.dueAt) }) : undefined }
  const parts = history.assignments.filter((part) => part.role === 'CO' && part.status !== 'CANCELLED')
  const [first] = parts
  if (!first) return { label: t('with.co'), value: t('with.none'), note: order.leadUnitName ? t('with.noneNote') : undefined }
  const submitted = parts.filter(isHandedIn)
  const last = submitted.at(-1)?.approvedAt ?? submitted.at(-1)?.submittedAt
  return {
    label: t('with.co'),
    value: parts.length > 1 ? t('with.more', { name: first.unitName, n: parts.length }) : first.unitName,
    note: parts.length > 1 ? t('with.answered', { done: submitted.length, all: parts.length }) : last ? t('with.done', { at: whenText(last) }) : t('with.waiting'),
  }
}
