import type { Supervision } from '@hotline/domain/work-order/beside.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { dueText, whenText } from '../../../lib/time.ts'
import { supervisionLevelNames, triggerName } from './ground-names.ts'
import { useBesideCopy } from './use-copy.ts'
import './beside.css'

/** Letters of supervision: on which ground, what is wanted by when, and how each ended. */
export function Letters(props: { letters: readonly Supervision[] }) {
  const t = useBesideCopy()
  if (!props.letters.length) return null
  return (
    <section className="ui-part" aria-label={t('letters')}>
      <SectionTitle>{t('letters')}</SectionTitle>
      {props.letters.toReversed().map((letter) => (
        <article key={letter.id} className="beside-card" aria-label={triggerName(letter.trigger)}>
          <div className="ui-row">
            <Tag tone={letter.closedAt ? 'plain' : 'strong'}>{supervisionLevelNames[letter.level]}</Tag>
            <b className="ui-clip">{triggerName(letter.trigger)}</b>
            <span className="ui-hint ui-end">{letter.closedAt ? t('letter.closed', { at: whenText(letter.closedAt) }) : letter.dueAt ? t('letter.due', { at: dueText(letter.dueAt) }) : t('letter.open')}</span>
          </div>
          <p>{letter.requirements}</p>
          <ol className="beside-steps"><li>{t('letter.by', { name: letter.openedByName, at: whenText(letter.openedAt) })}</li></ol>
          {letter.result && <p className="beside-said">{letter.result}</p>}
        </article>
      ))}
    </section>
  )
}
