import { checkReply, type ReplyCheck } from '@hotline/domain/work-order/reply-checklist.ts'
import type { Resolution } from '@hotline/domain/work-order/model.ts'
import type { History, OrderPage } from '../../lib/api.ts'
import { roundRecords } from './steps.ts'

/** The reply as it is being written; dates as the input's own 'YYYY-MM-DD'. */
export type ReplyForm = { reply: string; resolution: Resolution | null; legalBasis: string; plannedUntil: string; contactPhone: string; left: string[] }
export const EMPTY_REPLY: ReplyForm = { reply: '', resolution: null, legalBasis: '', plannedUntil: '', contactPhone: '', left: [] }

/** The evidence that goes along: everything uploaded, less what was taken off. */
export const evidenceOf = (form: ReplyForm, files: readonly { id: string }[]): string[] => files.map(({ id }) => id).filter((id) => !form.left.includes(id))

/** What `submitReply` takes. A planned day ends when the day does. */
export function replyInput(form: ReplyForm, files: readonly { id: string }[]) {
  const { reply, resolution, legalBasis, plannedUntil, contactPhone } = form
  return {
    reply, resolution,
    legalBasis: legalBasis.trim() || null,
    plannedUntil: resolution === 'PLANNED' && plannedUntil ? new Date(`${plannedUntil}T23:59:00+08:00`) : null,
    contactPhone: contactPhone.trim() || null,
    attachmentIds: evidenceOf(form, files),
  }
}

/** The checklist for what is typed now: the same function the server refuses by. */
export function checksOf(form: ReplyForm, { order, history }: { order: OrderPage; history: History }): ReplyCheck[] {
  return checkReply(replyInput(form, history.attachments), {
    order,
    // a hidden caller may well have a number: the unit isn't told
    hasPhone: order.caller.phone !== null || order.caller.view === 'HIDDEN',
    records: roundRecords(order, history.records, history.assignments),
    settings: order.settings,
  })
}
