import { unitKindNames } from '../unit/kind-names.zh-CN.ts'
import { UNIT_KINDS, UNIT_ROLES, type UnitKind, type UnitRole } from '../unit/kinds.ts'
import { unitGaps } from '../unit/profile.ts'
import { listed, readerOf, type Reader } from './import-cell.ts'
import type { CheckedRow, ImportRow, RowProblem, UnitColumn } from './import-model.ts'

/** A unit of the county as it stands. */
export type KnownUnit = {
  id: number
  code: string
  name: string
  kind: UnitKind
  role: UnitRole | null
  alsoRoles: readonly UnitRole[]
  parentCode: string | null
  lineCode: string | null
  address: string | null
  dutyPhone: string | null
  /** A closed unit isn't opened again by a roster. */
  active: boolean
  leaders: number
  liaisons: number
}
export type UnitFacts = { units: readonly KnownUnit[]; minimumStaff: number }
/** What the import writes of a row. */
export type UnitDraft = Pick<KnownUnit, 'code' | 'name' | 'kind' | 'role' | 'lineCode' | 'address' | 'dutyPhone' | 'parentCode'> & { alsoRoles: UnitRole[] }
export type CheckedUnits = { rows: CheckedRow[]; drafts: { draft: UnitDraft; row: CheckedRow }[] }

const CODE = /^[A-Za-z0-9._-]{1,40}$/
const PHONE = /^\d[\d-]{5,18}\d$/

/** Every row on its own, then all of them together with the units that are there: codes once, parents known, no circles. */
export function checkUnits(rows: readonly ImportRow[], facts: UnitFacts): CheckedUnits {
  const known = new Map(facts.units.map((unit) => [unit.code, unit]))
  const read = rows.map((row) => {
    const reader = readerOf(row)
    return { row, reader, draft: draftOf(reader) }
  })
  const first = new Map<string, number>()
  for (const { row, reader, draft } of read) {
    if (!draft.code) continue
    const other = first.get(draft.code)
    if (other === undefined) first.set(draft.code, row.row)
    else reader.refuse('code', 'import.code-twice', { value: draft.code, other })
  }
  const parents = new Map<string, string | null>([...known.values()].map((unit) => [unit.code, unit.parentCode]))
  for (const { draft } of read) if (draft.code) parents.set(draft.code, draft.parentCode)
  for (const { reader, draft } of read) if (known.get(draft.code)?.active === false) reader.refuse('code', 'import.unit-closed', { value: draft.code })
  const circles = circlesIn(parents)
  for (const { reader, draft } of read) {
    if (!draft.parentCode) continue
    const circle = circles.get(draft.code)
    if (!parents.has(draft.parentCode)) reader.refuse('parent', 'import.parent-unknown', { value: draft.parentCode })
    else if (circle) reader.refuse('parent', 'import.parent-cycle', { value: circle })
  }
  const checked = read.map(({ row, reader, draft }) => ({ draft, row: told(row, reader.problems, draft, known.get(draft.code), facts) }))
  return { rows: checked.map((each) => each.row), drafts: checked.filter(({ row }) => row.fate !== 'OUT') }
}

function draftOf(reader: Reader): UnitDraft {
  const code = reader.code('code', true)
  if (code && !CODE.test(code)) reader.refuse('code', 'import.code-invalid', { value: code })
  const dutyPhone = reader.code('dutyPhone')
  if (dutyPhone && !PHONE.test(dutyPhone)) reader.refuse('dutyPhone', 'import.phone-invalid', { value: dutyPhone })
  return {
    code: CODE.test(code) ? code : '', name: reader.text('name', 60, true), kind: kindOf(reader), parentCode: reader.code('parent') || null, lineCode: reader.code('line') || null,
    role: rolesOf(reader, 'role')[0] ?? null, alsoRoles: [...new Set(rolesOf(reader, 'alsoRoles'))].sort(), address: reader.text('address', 120) || null, dutyPhone: dutyPhone || null,
  }
}

function kindOf(reader: Reader): UnitKind {
  const written = reader.text('kind', 40, true)
  const kind = UNIT_KINDS.find((each) => each === written || unitKindNames[each] === written)
  if (!kind && written) reader.refuse('kind', 'import.kind-unknown', { value: written })
  return kind ?? 'GOV_DEPT'
}

// Object.keys loses the key type; the roles are a closed record.
const ROLES = Object.keys(UNIT_ROLES) as UnitRole[]

function rolesOf(reader: Reader, column: 'role' | 'alsoRoles'): UnitRole[] {
  const parts = listed(reader.text(column, 200))
  if (column === 'role' && parts.length > 1) reader.refuse('role', 'import.role-unknown', { value: parts.join('、') })
  return parts.flatMap((part) => {
    const role = ROLES.find((each) => each === part || UNIT_ROLES[each] === part)
    if (!role) reader.refuse(column, 'import.role-unknown', { value: part })
    return role ?? []
  })
}

/** Of every unit in a circle of parents the circle written out. Each line is walked up once. */
function circlesIn(parents: ReadonlyMap<string, string | null>): Map<string, string> {
  const circles = new Map<string, string>()
  const walked = new Map<string, string>()
  for (const start of parents.keys()) {
    const line: string[] = []
    for (let at: string | null | undefined = start; at && parents.has(at); at = parents.get(at)) {
      if (walked.get(at) === start) {
        const circle = line.slice(line.indexOf(at))
        const shown = circle.length > SHOWN ? [...circle.slice(0, SHOWN), '…'] : circle
        for (const code of circle) circles.set(code, [...shown, at].join(' → '))
      }
      if (walked.has(at)) break
      walked.set(at, start)
      line.push(at)
    }
  }
  return circles
}
const SHOWN = 8

function told(row: ImportRow, problems: RowProblem[], draft: UnitDraft, known: KnownUnit | undefined, { minimumStaff }: UnitFacts): CheckedRow {
  if (problems.length) return { ...row, fate: 'OUT', changes: [], problems, hints: [] }
  const gaps = unitGaps({ kind: draft.kind, leaders: known?.leaders ?? 0, liaisons: known?.liaisons ?? 0, dutyPhone: draft.dutyPhone }, minimumStaff)
  const hint = (column: UnitColumn | null, code: string, params: RowProblem['params'] = {}): RowProblem => ({ row: row.row, column, code, params })
  const hints = gaps.map((gap) => gap === 'NO_DUTY_PHONE' ? hint('dutyPhone', 'import.value-missing', { column: '24小时电话' })
    : gap === 'NO_STAFF' ? hint(null, 'import.unit-without-staff', { minimum: minimumStaff }) : hint(null, gap === 'NO_LEADER' ? 'import.unit-without-leader' : 'import.unit-leaders'))
  if (!known) return { ...row, fate: 'ADD', changes: [], problems, hints }
  const changes = changed(draft, known)
  return { ...row, fate: changes.length ? 'CHANGE' : 'SAME', changes, problems, hints }
}

function changed(draft: UnitDraft, known: KnownUnit): UnitColumn[] {
  const pairs: [UnitColumn, unknown, unknown][] = [
    ['name', draft.name, known.name], ['kind', draft.kind, known.kind], ['parent', draft.parentCode, known.parentCode], ['line', draft.lineCode, known.lineCode], ['role', draft.role, known.role],
    ['alsoRoles', draft.alsoRoles.join(), [...known.alsoRoles].sort().join()], ['address', draft.address, known.address], ['dutyPhone', draft.dutyPhone, known.dutyPhone],
  ]
  return pairs.filter(([, wanted, there]) => wanted !== there).map(([column]) => column)
}
