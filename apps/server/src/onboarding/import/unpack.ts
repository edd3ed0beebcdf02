import { DomainError, must } from '@hotline/domain/errors.ts'
import { strToU8, Unzip, UnzipInflate, zipSync } from 'fflate'

/** Columns beyond these are no roster's; a cell far to the right would cost memory for all between. */
const WIDEST = 60
const MOST_FILES = 200
const PIECE = 65_536

export type Unpacked = {
  /** The same workbook without anything but its XML, stored plainly: what a reader unpacks has just this size. */
  workbook: Uint8Array<ArrayBuffer>
  /** Where a cell holds a formula, like 'C7'. */
  formulas: string[]
}

/**
 * Unpacks an .xlsx in pieces and stops at `mostBytes`, whatever sizes its directory claims, so that a small file can't
 * fill the memory; then looks at how far its sheets reach. @throws `import.unpacked-too-large`, `import.unreadable`, `import.too-many-rows`
 */
export function unpack(file: Uint8Array, { mostBytes, mostRows }: { mostBytes: number; mostRows: number }): Unpacked {
  const parts = inflate(file, mostBytes)
  must(parts['xl/workbook.xml'], 'import.unreadable')
  const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).map(([, bytes]) => new TextDecoder().decode(bytes))
  for (const sheet of sheets) mustBeSmall(sheet, mostRows)
  return { workbook: zipSync(parts, { level: 0 }), formulas: sheets.flatMap(formulasIn) }
}

function inflate(file: Uint8Array, mostBytes: number): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array[]> = {}
  let bytes = 0
  let files = 0
  // Kept here, because the library hands an error thrown in its callbacks over as one of its own.
  const refusals: DomainError[] = []
  const refuse = (code: string, params?: Record<string, unknown>): never => {
    const refusal = new DomainError(code, params)
    refusals.push(refusal)
    throw refusal
  }
  const zip = new Unzip((entry) => {
    if (++files > MOST_FILES) refuse('import.unreadable')
    // Pictures and macros are no part of a roster.
    if (!/\.(xml|rels)$/.test(entry.name)) return
    const pieces: Uint8Array[] = (parts[entry.name] = [])
    entry.ondata = (error, piece) => {
      if (error) return refuse('import.unreadable')
      bytes += piece.length
      if (bytes > mostBytes) refuse('import.unpacked-too-large', { mb: Math.floor(mostBytes / 1_048_576) })
      pieces.push(piece)
    }
    entry.start()
  })
  zip.register(UnzipInflate)
  try {
    for (let at = 0; at < file.length; at += PIECE) zip.push(file.subarray(at, at + PIECE), at + PIECE >= file.length)
  } catch {
    throw refusals[0] ?? new DomainError('import.unreadable')
  }
  return Object.fromEntries(Object.entries(parts).map(([name, pieces]) => [name, Buffer.concat(pieces)]))
}

function mustBeSmall(sheet: string, mostRows: number): void {
  // An entity would let a few bytes stand for many.
  must(!sheet.includes('<!'), 'import.unreadable')
  let last = 0
  for (const [, column = '', row = '0'] of sheet.matchAll(/<c\b[^>]*?\br="([A-Z]+)(\d+)"/g)) {
    must(column.length < 3 && columnNumber(column) <= WIDEST, 'import.unreadable')
    last = Math.max(last, Number(row))
  }
  for (const [, row = '0'] of sheet.matchAll(/<row\b[^>]*?\br="(\d+)"/g)) last = Math.max(last, Number(row))
  const rows = sheet.match(/<row\b/g)?.length ?? 0
  // Excel keeps formatted empty rows at the end; many times the limit is no roster any more.
  must(Math.max(last, rows) <= mostRows * SLACK + HEAD, 'import.too-many-rows', { rows: Math.max(last, rows), most: mostRows })
}
const SLACK = 4
const HEAD = 1_000

const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

const formulasIn = (sheet: string): string[] => [...sheet.matchAll(/<c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<f\b/g)].flatMap(([, at]) => at ?? [])

/** Every .xlsx begins so. */
export const isZip = (file: Uint8Array): boolean => MAGIC.every((byte, index) => file[index] === byte)
const MAGIC = strToU8('PK\u0003\u0004')
