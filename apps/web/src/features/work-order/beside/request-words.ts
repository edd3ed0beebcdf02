import { changesOf } from '@hotline/domain/work-order/phrases/event-words.zh-CN.ts'
import type { OrderRequest } from '@hotline/domain/work-order/beside.ts'
import { dayText, dueText, whenText } from '../../../lib/time.ts'
import type { BesideText } from './use-copy.ts'
import { groundName } from './ground-names.ts'

/** 4 个工作日 */
export const amountText = ({ detail: { wanted, unit } }: Pick<OrderRequest, 'detail'>, t: BesideText): string => (wanted ? t(`amount.${unit ?? 'WORKING_DAY'}`, { n: wanted }) : '')

/** What is asked, in one line: 住建局申请退单：职责不符. `citizenDue` is where the promise would stand if it were granted. */
export function requestTitle(request: OrderRequest, t: BesideText, citizenDue?: Date | null): string {
  const who = request.unitName ?? request.proposedByName
  const amount = amountText(request, t)
  if (request.kind === 'EXTENSION' && citizenDue) return t('title.EXTENSION.to', { who, amount, at: dueText(citizenDue) })
  if (request.kind === 'RECLASSIFY') return t('title.RECLASSIFY', { who, changes: changesOf(request.detail.changes).join('，') })
  return t(`title.${request.kind}`, { who, amount, ground: groundName(request) })
}

export type RequestCheck = { label: string; met: boolean }
type Missing = 'basis' | 'evidence' | 'suggested' | 'first-return' | 'in-time' | 'endorsed' | 'stage'
/** What the decider would look for first. The server checks the rules; these are the papers. */
export function requestChecks(request: OrderRequest, order: { returnCount: number; returnDueAt: Date | null; extensionCount: number }, t: BesideText): RequestCheck[] {
  const { basis, evidence, suggestedUnitId, detail, proposedAt, approvedAt } = request
  // what isn't there is said as missing: a cross before a good thing reads both ways
  const check = (name: Missing, met: boolean): RequestCheck => ({ label: t(met ? `check.${name}` : `check.not-${name}`), met })
  const papers = check('basis', Boolean(basis))
  const proof = check('evidence', Boolean(evidence))
  const toldAt = detail.callerToldAt ? new Date(detail.callerToldAt) : null
  switch (request.kind) {
    case 'RETURN':
    case 'LATE_RETURN':
      return [
        papers, proof, check('suggested', suggestedUnitId !== null), check('first-return', order.returnCount === 0),
        ...(request.kind === 'RETURN' && order.returnDueAt ? [check('in-time', proposedAt <= order.returnDueAt)] : []),
        ...(request.kind === 'RETURN' ? [check('endorsed', approvedAt !== null)] : []),
      ]
    case 'EXTENSION':
      return [{ label: t('check.nth', { n: order.extensionCount + 1 }), met: true }, check('stage', Boolean(detail.stageReport)), toldAt ? { label: t('check.told', { at: whenText(toldAt) }), met: true } : { label: t('check.not-told'), met: false }]
    case 'SUSPENSION':
      return [proof, ...(detail.resumeOn ? [{ label: t('check.resume', { at: dayText(new Date(`${detail.resumeOn}T12:00:00+08:00`)) }), met: true }] : []), ...(toldAt ? [{ label: t('check.told', { at: whenText(toldAt) }), met: true }] : [])]
    case 'NOT_PURSUE':
      return [papers, proof]
    case 'REJECTION':
      return [papers]
    case 'WITHDRAWAL':
    case 'RECLASSIFY':
      return []
  }
}
