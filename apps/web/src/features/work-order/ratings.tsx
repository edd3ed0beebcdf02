import { DISSATISFACTION_REASONS, dissatisfactionNames, INEFFECTIVE_CODES, ineffectiveNames, RATINGS, ratingNames, RESOLVED_ANSWERS, resolvedNames } from '@hotline/domain/callback/model.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import type { History } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { useOrderCopy } from './use-copy.ts'

/** The name of a stored value, where the value is still known. */
function named<V extends string | number>(known: readonly V[], names: Readonly<Record<V, string>>, value: unknown): string | null {
  const found = known.find((each) => each === value)
  return found === undefined ? null : names[found]
}

/** What the caller said about the handling, round by round. */
export function Ratings(props: { history: History }) {
  const { evaluations } = props.history
  const t = useOrderCopy()
  if (!evaluations.length) return null
  return (
    <section className="ui-part" aria-label={t('evaluations')}>
      <SectionTitle>{t('evaluations')}</SectionTitle>
      <ul className="order-rows">
        {evaluations.map((each) => {
          const result = named(RATINGS, ratingNames, each.resultRating)
          const process = named(RATINGS, ratingNames, each.processRating)
          const said = [
            result && `${t('resultRating')}${result}`, process && `${t('processRating')}${process}`, named(RESOLVED_ANSWERS, resolvedNames, each.resolved),
            named(DISSATISFACTION_REASONS, dissatisfactionNames, each.reason), named(INEFFECTIVE_CODES, ineffectiveNames, each.ineffectiveCode),
          ].filter(Boolean)
          return (
            <li key={`${each.round}-${each.at.getTime()}`}>
              <div className="ui-row"><b>{t('evaluation.round', { n: each.round })}</b><span className="ui-hint ui-end">{whenText(each.at)}</span></div>
              {said.length > 0 && <p>{said.join(' · ')}</p>}
              {each.words && <p>{each.words}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
