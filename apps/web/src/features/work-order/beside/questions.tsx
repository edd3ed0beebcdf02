import type { CallerQuestion } from '@hotline/domain/work-order/beside.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { whenText } from '../../../lib/time.ts'
import { useBesideCopy } from './use-copy.ts'
import './beside.css'

/** What the caller was asked meanwhile, and what he answered. */
export function Questions(props: { questions: readonly CallerQuestion[] }) {
  const t = useBesideCopy()
  if (!props.questions.length) return null
  return (
    <section className="ui-part" aria-label={t('questions')}>
      <SectionTitle>{t('questions')}</SectionTitle>
      {props.questions.toReversed().map((question) => (
        <article key={question.id} className="beside-card" aria-label={question.questions}>
          <div className="ui-row">
            <b>{question.questions}</b>
            {!question.answeredAt && <span className="ui-end"><Tag tone="dashed">{t('question.waiting')}</Tag></span>}
          </div>
          <ol className="beside-steps">
            <li>{t('question.by', { name: question.askedByName, at: whenText(question.askedAt) })}</li>
            {question.answeredAt && <li>{t('question.answered', { at: whenText(question.answeredAt) })}</li>}
          </ol>
          {question.answer && <p className="beside-said">{question.answer}</p>}
        </article>
      ))}
    </section>
  )
}
