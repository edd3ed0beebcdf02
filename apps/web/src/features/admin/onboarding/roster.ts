import { IMPORT_COLUMNS, type CheckedRow, type ImportColumn, type ImportKind, type ImportReport, type ImportRow, type RowProblem } from '@hotline/domain/onboarding/import-model.ts'

/** Columns of a kind with their names, in the template's order. */
// Object.entries loses the key type; the columns are a closed record.
export const columnsOf = (kind: ImportKind) => Object.entries(IMPORT_COLUMNS[kind]) as [ImportColumn, string][]

export const columnName = (kind: ImportKind, column: ImportColumn): string => columnsOf(kind).find(([key]) => key === column)?.[1] ?? column

/** The rows alone, as they are sent for another check. */
export const bare = (rows: readonly CheckedRow[]): ImportRow[] => rows.map(({ row, cells }) => ({ row, cells })).sort((a, b) => a.row - b.row)

export const withCells = (rows: readonly ImportRow[], row: number, cells: ImportRow['cells']): ImportRow[] => rows.map((each) => (each.row === row ? { row, cells: { ...each.cells, ...cells } } : each))

/** The problem row that comes after this one in the table; the first after the last. */
export function nextProblem(rows: readonly CheckedRow[], after: number | undefined): CheckedRow | undefined {
  const wrong = rows.filter(({ problems }) => problems.length > 0)
  const at = wrong.findIndex(({ row }) => row === after)
  return wrong[(at + 1) % Math.max(1, wrong.length)]
}

/** What a press would write into the cell: only where there is exactly one thing to do. */
export function remedyOf(problem: RowProblem, value: string): string | null {
  if (problem.code === 'import.wide-space') return value.replaceAll(/[\s\u3000]+/gu, '')
  const { proper } = problem.params
  return problem.code === 'import.wide-digits' && typeof proper === 'string' ? proper : null
}

export const countWrong = (report: ImportReport): number => report.rows.filter(({ problems }) => problems.length > 0).length
