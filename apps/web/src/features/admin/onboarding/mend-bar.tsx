import type { CheckedRow, ImportColumn, ImportKind, ImportRow } from '@hotline/domain/onboarding/import-model.ts'
import { sentence } from '@hotline/domain/work-order/phrases/errors.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useId, useState } from 'react'
import { columnsOf, remedyOf } from './roster.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** The chosen row's cells to type in, each with what is wrong with it; Enter checks the whole roster again. */
export function MendBar(props: { kind: ImportKind; row: CheckedRow; busy: boolean; onMend: (row: number, cells: ImportRow['cells']) => void; onLeaveOut: (row: number) => void; onNext: () => void }) {
  const t = useOnboardingCopy()
  const { kind, row, busy } = props
  const [cells, setCells] = useState<ImportRow['cells']>(row.cells)
  const id = useId()
  const changed = columnsOf(kind).some(([key]) => (cells[key] ?? '') !== (row.cells[key] ?? ''))
  const problemOf = (column: ImportColumn | null) => row.problems.filter((problem) => problem.column === column)
  const put = (column: ImportColumn, value: string) => setCells((before) => ({ ...before, [column]: value }))
  const whole = problemOf(null)
  return (
    <form
      className="onb-mend" aria-label={t('mend', { row: row.row })}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && !busy) props.onMend(row.row, cells)
      }}
    >
      <div className="onb-mend-cells">
        {columnsOf(kind).map(([key, title]) => {
          const problems = problemOf(key)
          const value = cells[key] ?? ''
          return (
            <div key={key}>
              <label htmlFor={`${id}${key}`}>{title}</label>
              <input id={`${id}${key}`} className="ui-input" value={value} maxLength={400} autoComplete="off" aria-invalid={problems.length > 0 || undefined} aria-describedby={problems.length ? `${id}${key}-said` : undefined} onChange={(event) => put(key, event.target.value)} />
              {problems.length > 0 && (
                <div id={`${id}${key}-said`} className="onb-said">
                  {problems.map((problem, at) => {
                    const remedy = remedyOf(problem, value)
                    return <span key={at}>{sentence(problem.code, problem.params)} {remedy !== null && remedy !== value && <Button look="link" size="s" onPress={() => props.onMend(row.row, { ...cells, [key]: remedy })}>{t('mend.to', { value: remedy })}</Button>}</span>
                  })}
                </div>
              )}
            </div>
          )
        })}
      </div>
      <div className="ui-row is-wrap">
        {whole.map((problem, at) => <b key={at} className="onb-said">{sentence(problem.code, problem.params)}</b>)}
        <Button size="s" type="submit" keys="Enter" busy={busy} off={changed ? undefined : t('mend.unchanged')}>{t('mend.check')}</Button>
        <Button size="s" busy={busy} onPress={() => props.onLeaveOut(row.row)}>{t('mend.leaveOut', { row: row.row })}</Button>
        <Button size="s" look="plain" keys="F8" onPress={props.onNext}>{t('mend.next')}</Button>
        {!row.problems.length && <span className="ui-muted" role="status">{t('mend.fine', { row: row.row })}</span>}
      </div>
    </form>
  )
}
