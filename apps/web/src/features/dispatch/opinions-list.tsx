import { disputeGroundNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import type { History } from '../../lib/api.ts'
import { dueText, whenText } from '../../lib/time.ts'
import { useDispatchText } from './text.ts'

/** The open dispute: on which ground, until when, and what each party has written. */
export function OpinionsList({ history }: { history: History }) {
  const t = useDispatchText()
  const dispute = history.disputes.find((one) => one.decidedAt === null)
  if (!dispute) return null
  const opinions = history.opinions.filter((one) => one.disputeId === dispute.id)
  return (
    <section className="side-part" aria-label={t('dispute.opinions')}>
      <SectionTitle note={`${disputeGroundNames[dispute.ground]} · ${t('dispute.opened', { at: whenText(dispute.openedAt) })}${dispute.opinionDueAt ? ` · ${t('dispute.due', { at: dueText(dispute.opinionDueAt) })}` : ''}`}>
        {t('dispute.opinions')}
      </SectionTitle>
      <ul className="dispatch-opinions">
        {opinions.map((one) => (
          <li key={one.id}>
            <b>{one.partyName}</b> {!one.words && <Tag tone="dashed">{t(one.silentAt ? 'opinion.silent' : 'opinion.waiting')}</Tag>}
            {one.words && <p>{one.words}</p>}
            {one.clause && <small>{t('opinion.clause', { clause: one.clause })}</small>}
            {one.evidence && <small>{t('opinion.evidence', { evidence: one.evidence })}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
