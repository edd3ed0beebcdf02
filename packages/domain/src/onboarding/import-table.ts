import { IMPORT_COLUMNS, type ImportColumn, type ImportKind, type ImportRow, type RowProblem } from './import-model.ts'

/** A file as read: every row with the number it has in the file; the first is the header. */
export type Table = readonly { row: number; cells: readonly string[] }[]
export type ReadTable = { rows: ImportRow[]; problems: RowProblem[] }

/**
 * The rows below the header by the template's columns. A file with a wrong header has problems and no rows: guessing
 * would put telephones where names belong. Empty rows are left out, the others keep their numbers.
 */
export function rowsOf(kind: ImportKind, table: Table, mostRows: number): ReadTable {
  const [header, ...body] = table.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!header) return { rows: [], problems: [fileProblem('import.empty')] }
  const names: Record<string, string> = IMPORT_COLUMNS[kind]
  const written = header.cells.map((cell) => cell.trim())
  const columns = written.map((cell) => columnOf(names, cell))
  const problems = [
    ...Object.keys(names).filter((key) => !columns.some((column) => column === key)).map((key) => fileProblem('import.column-missing', { column: names[key] ?? key })),
    ...written.filter((cell, index) => cell !== '' && columns[index] === null).map((cell) => fileProblem('import.column-unknown', { column: cell.slice(0, 20) })),
    ...columns.filter((column, index) => column !== null && columns.indexOf(column) !== index).map((column) => fileProblem('import.column-twice', { column: names[column ?? ''] ?? '' })),
  ]
  if (problems.length) return { rows: [], problems: problems.slice(0, 20) }
  if (!body.length) return { rows: [], problems: [fileProblem('import.empty')] }
  if (body.length > mostRows) return { rows: [], problems: [fileProblem('import.too-many-rows', { rows: body.length, most: mostRows })] }
  const rows = body.map(({ row, cells }): ImportRow => ({
    row,
    cells: Object.fromEntries(columns.flatMap((column, index) => (column && cells[index] !== undefined && cells[index] !== '' ? [[column, cells[index]]] : []))),
  }))
  return { rows, problems: [] }
}

export const fileProblem = (code: string, params: RowProblem['params'] = {}): RowProblem => ({ row: 1, column: null, code, params })

function columnOf(names: Record<string, string>, written: string): ImportColumn | null {
  // A byte order mark may have come through a copied cell.
  const clean = written.replace(/^\uFEFF/, '')
  const found = Object.keys(names).find((key) => names[key] === clean)
  // The keys of a template's columns are columns.
  return found ? (found as ImportColumn) : null
}
