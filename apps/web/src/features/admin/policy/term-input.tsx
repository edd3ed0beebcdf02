import type { Limit } from '@hotline/domain/deadline/limit.ts'
import { LIMIT_UNITS, limitSchema } from '@hotline/domain/deadline/sla-policy.ts'
import type { Term } from '@hotline/domain/policy/term.ts'
import { useState } from 'react'
import { codesOf, codesText, spansOf, spansText } from './term-text.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

const UNIT_NAMES: Record<Limit['unit'], string> = { WORKING_DAY: '工作日', WORKING_HOUR: '工作小时', WALL_HOUR: '小时', WALL_MINUTE: '分钟', CALENDAR_DAY: '日' }

type Input = { term: Term; value: unknown; invalid: boolean; locked: boolean; onChange: (value: unknown) => void }

/** The control that fits a term: a limit with its unit, a number, a share in percent, times of day, words, codes. */
export function TermInput(props: Input) {
  const { term, value, invalid, locked, onChange } = props
  const t = usePolicyCopy()
  const common = { className: 'ui-input', disabled: locked, 'aria-invalid': invalid || undefined, 'aria-label': term.label }
  if (term.type === 'LIMIT') return <LimitInput {...props} />
  if (term.type === 'TIME') return <input {...common} type="time" value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.target.value)} />
  if (term.type === 'BOOLEAN') return <select {...common} value={String(value)} onChange={(event) => onChange(event.target.value === 'true')}><option value="true">{t('yes')}</option><option value="false">{t('no')}</option></select>
  if (term.type === 'TEXT') return <textarea {...common} rows={4} maxLength={500} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.target.value)} />
  if (term.type === 'CODES') return <ListInput {...props} written={codesText(value)} read={codesOf} hint={t('codesHint')} />
  if (term.type === 'SPANS') return <ListInput {...props} written={spansText(value)} read={spansOf} hint={t('spansHint')} />
  const scale = term.type === 'SHARE' ? 100 : 1
  return (
    <span className="pol-value">
      <input {...common} type="number" min={0} value={typeof value === 'number' ? Math.round(value * scale * 100) / 100 : ''} onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value) / scale)} />
      <span className="ui-hint">{term.type === 'SHARE' ? '%' : term.unit}</span>
    </span>
  )
}

/** Several values in one line, as people write them; what is read from it goes on, what was typed stays. */
function ListInput({ term, invalid, locked, onChange, written, read, hint }: Input & { written: string; read: (text: string) => unknown; hint: string }) {
  const [text, setText] = useState(written)
  // Taken back to what is inherited, the line says that again.
  const shown = JSON.stringify(read(text)) === JSON.stringify(read(written)) ? text : written
  return (
    <span className="pol-list-value">
      <input className="ui-input" disabled={locked} aria-invalid={invalid || undefined} aria-label={term.label} value={shown} onChange={(event) => { setText(event.target.value); onChange(read(event.target.value)) }} />
      <span className="ui-hint">{hint}</span>
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
