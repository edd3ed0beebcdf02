import './level-mark.css'

/** The level in force as a shape: two rules, one rule, dashes. The word beside it names it. */
export function LevelMark(props: { level: 'prefecture' | 'county' | 'unit' }) {
  return <i className={`ui-level is-${props.level}`} aria-hidden />
}
