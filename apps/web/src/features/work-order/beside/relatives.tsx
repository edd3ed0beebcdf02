import { ratingNames, RATINGS } from '@hotline/domain/callback/model.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import type { History } from '../../../lib/api.ts'
import { whenText } from '../../../lib/time.ts'
import { OrderNo } from '../order-no.tsx'
import { useBesideCopy } from './use-copy.ts'
import './beside.css'

type Line = History['merged'][number]

/** The orders this one belongs together with: what it was merged into, what was merged into it, what came before and after. */
export function Relatives(props: { history: History; repeatCount: number }) {
  const { history, repeatCount } = props
  const t = useBesideCopy()
  const above = [{ key: 'parent', other: history.parent }, { key: 'previous', other: history.previous }] as const
  const lines = [...history.merged.map((line) => ({ key: 'child', line }) as const), ...history.repeats.map((line) => ({ key: 'next', line }) as const)]
  if (!lines.length && above.every(({ other }) => !other)) return null
  return (
    <section className="ui-part" aria-label={t('relatives')}>
      <SectionTitle note={repeatCount > 0 ? t('relative.count', { n: repeatCount }) : undefined}>{t('relatives')}</SectionTitle>
      <ul className="order-rows">
        {above.map(({ key, other }) => other && (
          <li key={key} className="ui-row"><Tag tone="dashed">{t(`relative.${key}`)}</Tag>{other.seen ? <OrderNo value={other.orderNo} link /> : <span className="ui-hint">{t('relative.unseen')}</span>}</li>
        ))}
        {lines.map(({ key, line }) => (
          <li key={line.id} className="ui-row"><Tag tone="dashed">{t(`relative.${key}`)}</Tag><OrderNo value={line.orderNo} link /><span className="ui-hint ui-end">{stateOf(line, t)}</span></li>
        ))}
      </ul>
    </section>
  )
}

/** Where it stands, and once rated how. */
function stateOf({ status, resultRating, closedAt }: Line, t: ReturnType<typeof useBesideCopy>): string {
  const rating = RATINGS.find((each) => each === resultRating)
  return [statusNames[status], rating ? ratingNames[rating] : closedAt && status === 'CLOSED' && t('relative.closed', { at: whenText(closedAt) })].filter(Boolean).join(' · ')
}
