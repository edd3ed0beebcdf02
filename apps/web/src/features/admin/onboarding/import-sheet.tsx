import { rowFateNames, type CheckedRow, type ImportColumn, type ImportKind, type ImportReport, type ImportRow, type RowProblem } from '@hotline/domain/onboarding/import-model.ts'
import { sentence } from '@hotline/domain/work-order/phrases/errors.ts'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useMemo, useState } from 'react'
import { MendBar } from './mend-bar.tsx'
import { columnName, columnsOf, nextProblem } from './roster.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** Columns with a place of their own in the table; the others stand in the bar of the chosen row. */
const SHOWN: Record<ImportKind, Partial<Record<ImportColumn, number | string>>> = {
  units: { code: 100, name: 'minmax(120px, 1.2fr)', kind: 84, parent: 92, role: 84 },
  people: { username: 130, name: 96, unit: 92, duties: 'minmax(110px, 1fr)' },
}
const keyOf = (row: CheckedRow) => String(row.row)
const saidOf = ({ code, params }: RowProblem): string => sentence(code, params)

/** The dry run: every row with what would become of it, those in question first; the chosen one is mended under the table. */
export function ImportSheet(props: { kind: ImportKind; report: ImportReport; checking: boolean; onMend: (row: number, cells: ImportRow['cells']) => void; onLeaveOut: (row: number) => void }) {
  const t = useOnboardingCopy()
  const { kind, report } = props
  const [at, setAt] = useState<number | undefined>(() => nextProblem(report.rows, undefined)?.row)
  const chosen = report.rows.find(({ row }) => row === at)
  const goOn = () => setAt((before) => nextProblem(report.rows, before)?.row ?? before)
  useHotkeys({ F8: goOn })
  const columns = useMemo((): Column<CheckedRow>[] => [
    { key: 'row', title: t('sheet.row'), width: 52, render: (row) => <span className="ui-code">{row.row}</span> },
    ...columnsOf(kind).flatMap(([key, title]): Column<CheckedRow>[] => {
      const width = SHOWN[kind][key]
      return width === undefined ? [] : [{ key, title, width, render: (row) => <Cell row={row} column={key} /> }]
    }),
    { key: 'said', title: t('sheet.said'), width: 'minmax(130px, 2fr)', render: (row) => <Said row={row} kind={kind} /> },
    { key: 'fate', title: t('sheet.fate'), width: 60, render: (row) => <span className={row.fate === 'OUT' ? undefined : 'ui-muted'}>{rowFateNames[row.fate]}</span> },
  ], [t, kind])
  return (
    <>
      {report.problems.length > 0 && <ul className="onb-file-problems" role="alert">{report.problems.map((problem, index) => <li key={index}>{saidOf(problem)}</li>)}</ul>}
      {report.rows.length > 0 && (
        <VirtualTable label={t(`sheet.${kind}`)} columns={columns} rows={report.rows} rowKey={keyOf} selectedKey={at === undefined ? undefined : String(at)} onSelect={({ row }) => setAt(row)} total={report.rows.length} loading={props.checking} />
      )}
      {chosen && <MendBar key={`${chosen.row}:${JSON.stringify(chosen.cells)}`} kind={kind} row={chosen} busy={props.checking} onMend={props.onMend} onLeaveOut={props.onLeaveOut} onNext={goOn} />}
    </>
  )
}

function Cell({ row, column }: { row: CheckedRow; column: ImportColumn }) {
  const value = row.cells[column] ?? ''
  const wrong = row.problems.find((problem) => problem.column === column)
  if (!wrong) return <span title={value}>{value}</span>
  // spaces that one doesn't see are what is often wrong
  return <span className="onb-bad" title={saidOf(wrong)}>{[...value].map((sign, at) => (/[\s\u3000]/u.test(sign) ? <i key={at} aria-hidden /> : sign))}</span>
}

function Said({ row, kind }: { row: CheckedRow; kind: ImportKind }) {
  const t = useOnboardingCopy()
  const said = row.problems.length ? row.problems.map(saidOf).join(' ') : row.fate === 'CHANGE' ? t('sheet.changes', { columns: row.changes.map((column) => columnName(kind, column)).join('、') }) : row.hints.map(saidOf).join(' ')
  return <span title={said} className={row.problems.length ? undefined : 'ui-muted'}>{said}</span>
}
