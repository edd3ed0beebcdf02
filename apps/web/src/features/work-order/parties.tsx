import { isHandedIn } from '@hotline/domain/work-order/parts.ts'
import { assignmentRoleNames, assignmentStatusNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import type { History } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { useOrderCopy } from './use-copy.ts'

/** Who handles what part, and what each party of a quarrel has written. */
export function Parties(props: { history: History }) {
  const { assignments, opinions } = props.history
  const t = useOrderCopy()
  return (
    <>
      {assignments.length > 0 && (
        <section className="ui-part" aria-label={t('parts')}>
          <SectionTitle>{t('parts')}</SectionTitle>
          <ul className="order-rows">
            {assignments.map((part) => (
              <li key={part.id}>
                <div className="ui-row"><b className="ui-clip">{part.unitName}</b><Tag>{assignmentRoleNames[part.role]}</Tag><span className="ui-hint ui-end">{assignmentStatusNames[part.status]}{part.dueAt && !part.closedAt && !isHandedIn(part) && ` · ${t('part.until', { at: whenText(part.dueAt) })}`}</span></div>
                {part.opinion && <p>{part.opinion}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {opinions.length > 0 && (
        <section className="ui-part" aria-label={t('opinions')}>
          <SectionTitle>{t('opinions')}</SectionTitle>
          <ul className="order-rows">
            {opinions.map((opinion) => (
              <li key={opinion.id}>
                <div className="ui-row"><b className="ui-clip">{opinion.partyName}</b><span className="ui-hint ui-end">{opinion.givenAt ? whenText(opinion.givenAt) : t(opinion.silentAt ? 'opinion.silent' : 'opinion.waiting')}</span></div>
                {opinion.words && <p>{opinion.words}</p>}
                {opinion.clause && <p className="ui-hint">{t('opinion.clauseOf', { text: opinion.clause })}</p>}
                {opinion.evidence && <p className="ui-hint">{t('opinion.evidenceOf', { text: opinion.evidence })}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
