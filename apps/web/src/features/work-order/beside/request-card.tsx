import type { OrderRequest } from '@hotline/domain/work-order/beside.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import type { ReactNode } from 'react'
import { dayText, whenText } from '../../../lib/time.ts'
import { useUnitName } from './use-unit-name.ts'
import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import { isOpenRequest } from '@hotline/domain/work-order/requests.ts'
import { requestStatusNames } from './ground-names.ts'
import { amountText, requestTitle } from './request-words.ts'
import { useBesideCopy } from './use-copy.ts'
import './beside.css'

/** A request as a thing of its own: number, what is asked and why, on what it rests, who has done what when. */
export function RequestCard(props: { request: OrderRequest; /** The title stands above it already. */ bare?: boolean }) {
  const { request, bare } = props
  const t = useBesideCopy()
  const unitName = useUnitName()
  const { detail } = request
  const facts: [string, ReactNode][] = [
    [t('request.basis'), request.basis], [t('request.evidence'), request.evidence],
    [t('request.suggested'), request.suggestedUnitId !== null && unitName(request.suggestedUnitId)],
    [t('request.wanted'), amountText(request, t)], [t('request.stage'), detail.stageReport], [t('request.plan'), detail.plan],
    [t('request.told'), detail.callerToldAt && whenText(new Date(detail.callerToldAt))],
    [t('request.resume'), detail.resumeOn && dayText(new Date(`${detail.resumeOn}T12:00:00+08:00`))],
    [t('request.identity'), detail.identity && t(`identity.${detail.identity}`)], [t('request.public'), detail.publicInterest && t('request.public-on')],
    [t('request.document'), detail.documentNo], [t('request.notice'), detail.callerNotice], [t('request.guidance'), detail.guidance], [t('request.existing'), detail.existingOrderNo],
    [t('request.files'), detail.attachmentIds?.length ? t('request.files-count', { n: detail.attachmentIds.length }) : ''],
  ]
  return (
    <article className="beside-card" aria-label={`${request.no} ${requestTitle(request, t)}`}>
      <div className="ui-row is-wrap">
        <span className="ui-code">{printedNo(request.no)}</span>
        <Tag tone={isOpenRequest(request) ? 'strong' : 'plain'}>{requestStatusNames[request.status]}</Tag>
        {isOpenRequest(request) && request.dueAt && <span className="ui-hint ui-end">{t('request.due', { at: whenText(request.dueAt) })}</span>}
      </div>
      {!bare && <b>{requestTitle(request, t)}</b>}
      <p>{request.words}</p>
      <dl className="ui-facts">{facts.filter(([, value]) => value).map(([label, value]) => [<dt key={`${label}t`}>{label}</dt>, <dd key={label}>{value}</dd>])}</dl>
      <ol className="beside-steps">
        {stepsOf(request).map(({ key, name, at }) => <li key={key}>{t(`request.${key}`, { name, at: whenText(at), status: requestStatusNames[request.status] })}</li>)}
      </ol>
      {request.decisionWords && <p className="beside-said">{request.decisionWords}</p>}
    </article>
  )
}

type Step = { key: 'by' | 'endorsed' | 'seconded' | 'decided'; name: string; at: Date }

/** Who has done what with it, in order. */
function stepsOf(request: OrderRequest): Step[] {
  const steps: { key: Step['key']; name: string | null; at: Date | null }[] = [
    { key: 'by', name: request.proposedByName, at: request.proposedAt }, { key: 'endorsed', name: request.approvedByName, at: request.approvedAt },
    { key: 'seconded', name: request.secondedByName, at: request.secondedAt }, { key: 'decided', name: request.decidedByName, at: request.decidedAt },
  ]
  return steps.flatMap(({ key, name, at }) => (name !== null && at ? [{ key, name, at }] : []))
}
