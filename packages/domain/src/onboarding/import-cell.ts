import { IMPORT_COLUMNS, type ImportColumn, type ImportRow, type RowProblem } from './import-model.ts'

const names: Record<ImportColumn, string> = { ...IMPORT_COLUMNS.units, ...IMPORT_COLUMNS.people }
export const columnName = (column: ImportColumn): string => names[column]

/** What a spreadsheet would calculate if the text were ever opened in one, in half and full width. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/u
const CONTROL = /[\p{Cc}\p{Cf}<>]/u
const WIDE_SPACE = /[\u00A0\u2000-\u200A\u3000]/u
/** Full-width letters, digits and signs, U+FF01 to U+FF5E: each 0xFEE0 above its half-width one. */
const WIDE = /[\uFF01-\uFF5E]/gu
const halved = (text: string): string => text.replace(WIDE, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))

export type Reader = {
  problems: RowProblem[]
  /** The cell's text, checked; '' where it is empty or can't be taken. */
  text: (column: ImportColumn, most: number, needed?: boolean) => string
  /** As `text`, for what machines read: no blanks, no full-width signs. */
  code: (column: ImportColumn, needed?: boolean) => string
  refuse: (column: ImportColumn | null, code: string, params?: RowProblem['params']) => void
}

/** Reads the cells of one row and gathers what is wrong with them. */
export function readerOf({ row, cells }: ImportRow): Reader {
  const problems: RowProblem[] = []
  const refuse: Reader['refuse'] = (column, code, params = {}) => void problems.push({ row, column, code, params: column ? { column: names[column], ...params } : params })
  const plain = (column: ImportColumn, most: number, needed: boolean): string | null => {
    const text = (cells[column] ?? '').replace(/^ +| +$/g, '')
    if (text === '') {
      if (needed) refuse(column, 'import.value-missing')
      return null
    }
    const wrong = FORMULA.test(text) ? 'import.formula' : CONTROL.test(text) ? 'import.control-character' : WIDE_SPACE.test(text) ? 'import.wide-space' : [...text].length > most ? 'import.value-too-long' : null
    if (wrong) refuse(column, wrong, wrong === 'import.value-too-long' ? { most } : wrong === 'import.wide-space' ? { proper: text.replace(new RegExp(WIDE_SPACE, 'gu'), '') } : {})
    return wrong ? null : text
  }
  return {
    problems, refuse,
    text: (column, most, needed = false) => plain(column, most, needed) ?? '',
    code: (column, needed = false) => {
      const text = plain(column, 64, needed)
      if (text === null) return ''
      const proper = halved(text)
      if (proper === text && !text.includes(' ')) return text
      refuse(column, proper === text ? 'import.wide-space' : 'import.wide-digits', { proper: proper.replaceAll(' ', '') })
      return ''
    },
  }
}

/** What people put between several things in one cell. */
export const listed = (text: string): string[] => text.split(/[、,，;；/]/u).map((part) => part.trim()).filter((part) => part !== '')
