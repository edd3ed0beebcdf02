import { DomainError, must } from '@hotline/domain/errors.ts'
import { IMPORT_LIMITS } from '@hotline/domain/onboarding/import-limits.ts'
import { fileProblem, type Table } from '@hotline/domain/onboarding/import-table.ts'
import type { RowProblem } from '@hotline/domain/onboarding/import-model.ts'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/universal'
import { isZip, unpack } from './unpack.ts'

export type ReadFile = { table: Table; problems: RowProblem[] }

/**
 * The cells of an .xlsx's first sheet or of a CSV as text, whatever the file is called: what it is, its first bytes
 * tell. Nothing is evaluated. @throws `import.too-large`, `import.unreadable`, `import.encoding` …
 */
export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  must(bytes.length > 0, 'import.empty')
  must(bytes.length <= IMPORT_LIMITS.bytes, 'import.too-large', { mb: Math.floor(IMPORT_LIMITS.bytes / 1_048_576) || 1 })
  if (isZip(bytes)) return fromWorkbook(bytes)
  // The old .xls and other binary files.
  must(!bytes.subarray(0, 4_096).includes(0) || isUtf16(bytes), 'import.unreadable')
  return { table: fromCsv(decoded(bytes), IMPORT_LIMITS.rows), problems: [] }
}

async function fromWorkbook(bytes: Uint8Array): Promise<ReadFile> {
  const { workbook, formulas } = unpack(bytes, { mostBytes: IMPORT_LIMITS.unpackedBytes, mostRows: IMPORT_LIMITS.rows })
  // The cached result of a formula is whatever its author wrote there.
  if (formulas.length) return { table: [], problems: formulas.slice(0, 20).map((at) => ({ ...fileProblem('import.formula', { column: at }), row: Number(/\d+/.exec(at)?.[0] ?? 1) })) }
  const sheet = await readSheet(workbook.buffer, 1, { parseNumber: (written: string) => written }).catch(() => {
    throw new DomainError('import.unreadable')
  })
  return { table: sheet.map((cells, index) => ({ row: index + 1, cells: cells.map(text) })), problems: [] }
}

function fromCsv(content: string, mostRows: number): Table {
  const header = content.slice(0, content.search(/[\r\n]|$/))
  const delimiter = [',', '\t', ';', '，'].map((sign) => ({ sign, count: header.split(sign).length })).sort((a, b) => b.count - a.count)[0]?.sign ?? ','
  try {
    // One row more than allowed is enough to say that there are too many.
    const rows: string[][] = parse(content, { bom: true, delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false, toLine: mostRows * 4, maxRecordSize: 100_000 })
    return rows.map((cells, index) => ({ row: index + 1, cells }))
  } catch {
    throw new DomainError('import.unreadable')
  }
}

function text(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

const isUtf16 = (bytes: Uint8Array): boolean => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** UTF-8 with or without its mark, UTF-16 with one, else GBK, as Excel writes a CSV in China. */
function decoded(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  throw new DomainError('import.encoding')
}
