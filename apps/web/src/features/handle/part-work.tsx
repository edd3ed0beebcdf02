import { OPEN_ASSIGNMENT } from '@hotline/domain/work-order/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import type { History, OrderPage } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { whenText } from '../../lib/time.ts'
import { useHandleCopy } from './use-copy.ts'
import { useSign } from './use-sign.ts'
import { WordsForm } from './words-form.tsx'

/** The co-handler's part: signed first, then an opinion for the lead. */
export function PartWork(props: { order: OrderPage; history: History; onDone: () => void; onReload: () => void }) {
  const { order, history, onDone, onReload } = props
  const t = useHandleCopy()
  const { membership } = useMe()
  const { sign, signing, failed } = useSign('signPart')
  const open = history.assignments.filter(({ role, status }) => role !== 'LEAD' && OPEN_ASSIGNMENT.includes(status))
  const part = open.find(({ unitId }) => unitId !== null && unitId === membership.unitId) ?? open.find((one) => one.unitTenantId === membership.tenantId) ?? open[0]
  if (!part) return null
  const back = history.events.findLast(({ type, payload }) => type === 'work-order.part-rejected' && payload['assignmentId'] === part.id)
  const head = (
    <>
      <SectionTitle note={part.dueAt ? t('due', { when: whenText(part.dueAt) }) : undefined}>{t('partOpinion')}</SectionTitle>
      {typeof back?.payload['opinion'] === 'string' && <p className="ui-muted">{t('partRejected')} {whenText(back.at)} {back.actorName}：{back.payload['opinion']}</p>}
    </>
  )
  if (part.status === 'PENDING_SIGN')
    return (
      <section className="ui-pad ui-stack">
        {head}
        {failed && <p role="alert" className="handle-error">{failed}</p>}
        {order.verbs.includes('signPart') ? <div><Button look="primary" size="touch" busy={signing.has(order.id)} onPress={() => sign(order)}>{t('partSign')}</Button></div> : <p className="ui-hint">{t('signWho')}</p>}
      </section>
    )
  if (part.status === 'SUBMITTED' || part.status === 'APPROVED') return <section className="handle-note"><b>{t(part.status === 'APPROVED' || part.unitId === null || part.role !== 'CO' ? 'partSubmitted' : 'partApproving')}</b>{part.opinion && <p className="handle-note-said">{part.opinion}</p>}</section>
  if (!order.verbs.includes('submitPart')) return null
  return (
    <WordsForm
      order={order} verb="submitPart" submit={t('partSubmit')} head={head} onDone={onDone} onReload={onReload}
      fields={[{ name: 'opinion', label: t('partOpinion'), hint: t('partHint'), rows: 6, required: true }, { name: 'evidence', label: t('partEvidence'), rows: 2 }]}
    />
  )
}
