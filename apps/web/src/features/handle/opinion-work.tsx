import { disputeGroundNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import type { History, OrderPage } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { whenText } from '../../lib/time.ts'
import { useHandleCopy } from './use-copy.ts'
import { WordsForm } from './words-form.tsx'

/** The unit's word in a dispute: what it thinks, by which clause, with what proof. Its leader gives it; the others see that it is owed. */
export function OpinionWork(props: { order: OrderPage; history: History; onDone: () => void; onReload: () => void }) {
  const { order, history, onDone, onReload } = props
  const t = useHandleCopy()
  const { membership } = useMe()
  const dispute = history.disputes.find(({ decidedAt }) => !decidedAt)
  const head = (
    <>
      <SectionTitle note={dispute?.opinionDueAt ? t('opinionDue', { when: whenText(dispute.opinionDueAt) }) : undefined}>{t('opinion')}</SectionTitle>
      {dispute && <p className="ui-muted">{t('opinionGround')}：{disputeGroundNames[dispute.ground]}</p>}
    </>
  )
  if (!order.verbs.includes('giveOpinion')) {
    const owed = history.opinions.some((one) => one.disputeId === dispute?.id && one.partyUnitId === membership.unitId && !one.givenAt && !one.silentAt)
    return owed ? <section className="ui-pad ui-stack">{head}<p className="ui-hint">{t('opinionWho')}</p></section> : null
  }
  return (
    <WordsForm
      order={order} verb="giveOpinion" submit={t('opinionSubmit')} head={head} onDone={onDone} onReload={onReload}
      fields={[
        { name: 'words', label: t('opinionWords'), rows: 5, required: true },
        { name: 'clause', label: t('opinionClause'), hint: t('opinionClauseHint'), rows: 2, required: true },
        { name: 'evidence', label: t('opinionEvidence'), rows: 2 },
      ]}
    />
  )
}
