import type { Filing } from '@hotline/domain/work-order/beside.ts'
import { filingNames } from '@hotline/domain/work-order/filing.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { serverNow } from '../../../lib/now.ts'
import { dueText, whenText } from '../../../lib/time.ts'
import { useBesideCopy } from './use-copy.ts'
import './beside.css'

/** What was filed to the prefecture, until when it may object, and whether it did. */
export function Filings(props: { filings: readonly Filing[] }) {
  const t = useBesideCopy()
  if (!props.filings.length) return null
  return (
    <section className="ui-part" aria-label={t('filings')}>
      <SectionTitle>{t('filings')}</SectionTitle>
      {props.filings.toReversed().map((filing) => (
        <article key={filing.id} className="beside-card" aria-label={filing.subject}>
          <div className="ui-row"><Tag>{filingNames[filing.kind]}</Tag><span className="ui-clip">{filing.subject}</span></div>
          <ol className="beside-steps">
            <li>{t('filing.at', { at: whenText(filing.filedAt) })}</li>
            <li>{filing.objectedAt ? t('filing.objected', { name: filing.objectedByName ?? '', at: whenText(filing.objectedAt) }) : filing.objectUntil > serverNow() ? t('filing.until', { at: dueText(filing.objectUntil) }) : t('filing.stands')}</li>
          </ol>
          {filing.objection && <p className="beside-said">{filing.objection}</p>}
        </article>
      ))}
    </section>
  )
}
