import { z } from 'zod'

export const IMPORT_KINDS = ['units', 'people'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
export const IMPORT_FORMATS = ['xlsx', 'csv'] as const

/** Columns of the two templates, in their order; the header is how a file says which is which. */
export const IMPORT_COLUMNS = {
  units: {
    code: '单位编码', name: '单位名称', kind: '单位类别', parent: '上级编码', line: '条线编码', role: '主要职责', alsoRoles: '兼有职责', address: '地址', dutyPhone: '24小时电话',
  },
  people: {
    username: '用户名', name: '姓名', unit: '单位编码', duties: '岗位',
  },
} as const
export type UnitColumn = keyof typeof IMPORT_COLUMNS.units
export type PersonColumn = keyof typeof IMPORT_COLUMNS.people
export type ImportColumn = UnitColumn | PersonColumn

/** A row as it stands in the file: `row` is the spreadsheet's own number, the header being row 1. */
export type ImportRow = { row: number; cells: Partial<Record<ImportColumn, string>> }

/** What the import would do, or did, with a row. `OUT`: it has a problem and isn't taken. */
export const ROW_FATES = ['ADD', 'CHANGE', 'SAME', 'OUT'] as const
export type RowFate = (typeof ROW_FATES)[number]
export const rowFateNames: Record<RowFate, string> = { ADD: '新增', CHANGE: '更新', SAME: '不变', OUT: '不导' }

/** `code` is a key of the phrases; with `params` it makes the sentence that says what is wrong and what to do. */
export type RowProblem = { row: number; column: ImportColumn | null; code: string; params: Record<string, string | number> }

export type CheckedRow = ImportRow & {
  fate: RowFate
  /** CHANGE: which columns would change. */
  changes: ImportColumn[]
  problems: RowProblem[]
  /** It can be imported, yet something is still to be done (a unit without a leader). */
  hints: RowProblem[]
}

export type ImportCounts = Record<'add' | 'change' | 'same' | 'out', number>

/** Of a dry run: nothing was written. Rows with problems come first. */
export type ImportReport = {
  kind: ImportKind
  counts: ImportCounts
  rows: CheckedRow[]
  /** Problems of the whole file, like a wrong column; then `rows` is empty. */
  problems: RowProblem[]
  /** Whether `commitImport` would take it. */
  ready: boolean
  /** Of the rows as read; send it back with the commit, which refuses if the county changed in between. */
  digest: string
}

/** Somebody new with the password for the first sign-in, shown this once. */
export type NewPassword = { username: string; name: string; password: string }
/** `until`: to when the passwords are good; null where there are none. */
export type ImportResult = { kind: ImportKind; counts: ImportCounts; passwords: NewPassword[]; until: Date | null }

const cell = z.string().max(400)
/** A file as it was dropped, or the rows of an earlier check with mended cells. */
export const importSource = z.union([
  z.object({ file: z.object({ name: z.string().min(1).max(200), base64: z.base64().max(3_000_000) }) }),
  z.object({ rows: z.array(z.object({ row: z.int().min(2).max(1_048_576), cells: z.partialRecord(z.enum([...keys('units'), ...keys('people')]), cell) })).max(20_000) }),
])
export type ImportSource = z.output<typeof importSource>

function keys<K extends ImportKind>(kind: K): (keyof (typeof IMPORT_COLUMNS)[K] & ImportColumn)[] {
  // Object.keys loses the key type; the columns are a closed record.
  return Object.keys(IMPORT_COLUMNS[kind]) as (keyof (typeof IMPORT_COLUMNS)[K] & ImportColumn)[]
}
