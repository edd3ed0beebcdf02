import './steps.css'

export type Step = { key: string; label: string; state: 'done' | 'now' | 'todo' }

/** How far along: a rule over each step's word. */
export function Steps(props: { steps: readonly Step[]; label: string }) {
  return (
    <ol className="ui-steps" aria-label={props.label}>
      {props.steps.map((step) => (
        <li key={step.key} className={`is-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
          {step.label}
        </li>
      ))}
    </ol>
  )
}
