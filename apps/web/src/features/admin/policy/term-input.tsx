import type { Limit } from '@hotline/domain/deadline/limit.ts'
import { LIMIT_UNITS, limitSchema } from '@hotline/domain/deadline/sla-policy.ts'
import type { Term } from '@hotline/domain/policy/term.ts'
import { useState } from 'react'
import { usePolicyCopy } from './use-policy-copy.ts'

const UNIT_NAMES: Record<Limit['unit'], string> = { WORKING_DAY: '工作日', WORKING_HOUR: '工作小时', WALL_HOUR: '小时', WALL_MINUTE: '分钟', CALENDAR_DAY: '日' }

type Input = { term: Term; value: unknown; invalid: boolean; locked: boolean; onChange: (value: unknown) => void }

/** The control that fits a term: a limit with its unit, a number, a share in percent, a time of day, spans, codes, yes or no. */
export function TermInput(props: Input) {
  const t = usePolicyCopy()
  const { term, value, invalid, locked, onChange } = props
  const common = { className: 'ui-input', disabled: locked, 'aria-invalid': invalid || undefined, 'aria-label': term.label }
  if (term.type === 'LIMIT') return <LimitInput {...props} />
  if (term.type === 'FLAG') return <input type="checkbox" disabled={locked} aria-label={term.label} checked={value === true} onChange={(event) => onChange(event.target.checked)} />
  if (term.type === 'TIME') return <input {...common} type="time" value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.target.value)} />
  if (term.type === 'SPANS') return <TextInput {...props} hint={t('spansHint')} text={Array.isArray(value) ? value.map((span: unknown) => (Array.isArray(span) ? span.join('-') : '')).join(' ') : ''} read={(text) => text.split(/\s+/).filter(Boolean).map((span) => span.split('-'))} />
  if (term.type === 'CODES') return <TextInput {...props} hint={t('codesHint')} text={Array.isArray(value) ? value.join(' ') : ''} read={(text) => text.split(/\s+/).filter(Boolean)} />
  const scale = term.type === 'SHARE' ? 100 : 1
  return (
    <span className="pol-value">
      <input {...common} type="number" min={0} value={typeof value === 'number' ? Math.round(value * scale * 100) / 100 : ''} onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value) / scale)} />
      <span className="ui-hint">{term.type === 'SHARE' ? '%' : term.unit}</span>
    </span>
  )
}

function LimitInput({ term, value, invalid, locked, onChange }: Input) {
  const t = usePolicyCopy()
  const parsed = limitSchema.safeParse(value)
  const [unit, setUnit] = useState<Limit['unit']>(parsed.success ? parsed.data.unit : 'WORKING_DAY')
  const amount = typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'number' ? value.amount : null
  return (
    <span className="pol-value">
      <input className="ui-input" type="number" min={0} disabled={locked} aria-invalid={invalid || undefined} aria-label={t('amount', { term: term.label })} value={amount ?? ''} onChange={(event) => onChange({ unit, amount: event.target.value === '' ? null : Number(event.target.value) })} />
      <select
        className="ui-input" disabled={locked} aria-label={t('unit', { term: term.label })} value={unit}
        onChange={(event) => {
          const next = LIMIT_UNITS.find((each) => each === event.target.value) ?? unit
          setUnit(next)
          onChange({ unit: next, amount })
        }}
      >
        {LIMIT_UNITS.map((each) => <option key={each} value={each}>{UNIT_NAMES[each]}</option>)}
      </select>
    </span>
  )
}

/** A list as words; what is typed stays as it was typed until the field is left. */
function TextInput({ term, locked, invalid, text, read, hint, onChange }: Input & { text: string; read: (text: string) => unknown; hint: string }) {
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    if (typed !== null) onChange(read(typed))
    setTyped(null)
  }
  return <input className="ui-input pol-wide" disabled={locked} aria-invalid={invalid || undefined} aria-label={term.label} title={hint} value={typed ?? text} onChange={(event) => setTyped(event.target.value)} onBlur={leave} />
}
