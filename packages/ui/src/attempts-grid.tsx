import './attempts-grid.css'

export type AttemptCell = 'none' | 'tried' | 'now'

/** Attempts as a small grid: a column a day, a cell a time of day. `label` says it in words. */
export function AttemptsGrid(props: { days: readonly (readonly AttemptCell[])[]; label: string; slots?: readonly string[] }) {
  return (
    <span className="ui-attempts" role="img" aria-label={props.label} title={props.label}>
      {props.slots && (
        <span className="ui-attempts-slots">
          {props.slots.map((slot) => (
            <small key={slot}>{slot}</small>
          ))}
        </span>
      )}
      {props.days.map((cells, day) => (
        <span key={day}>
          {cells.map((cell, slot) => (
            <i key={slot} className={`is-${cell}`} />
          ))}
        </span>
      ))}
    </span>
  )
}
