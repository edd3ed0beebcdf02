import type { RequestCheck } from './request-words.ts'
import './beside.css'

/** Which papers are there and which aren't, in one line. */
export function Checks(props: { checks: readonly RequestCheck[] }) {
  return <ul className="beside-checks">{props.checks.map((check) => <li key={check.label} className={check.met ? 'is-met' : 'is-unmet'}>{check.label}</li>)}</ul>
}
