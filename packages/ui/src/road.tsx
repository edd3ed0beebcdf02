import './road.css'

export type RoadStop = { key: string; label: string }

/** The stages of something long, from left to right, and which one it has reached. `off` is a word for having left the road. */
export function Road(props: { stops: readonly RoadStop[]; now: string; label: string; off?: string }) {
  const at = props.stops.findIndex(({ key }) => key === props.now)
  return (
    <ol className="ui-road" aria-label={props.label}>
      {props.stops.map((stop, index) => (
        <li key={stop.key} className={index < at ? 'is-past' : index === at ? 'is-now' : undefined} aria-current={index === at ? 'step' : undefined}>
          {stop.label}
        </li>
      ))}
      {props.off && <li className="is-now" aria-current="step">{props.off}</li>}
    </ol>
  )
}
