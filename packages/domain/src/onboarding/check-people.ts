import { DUTIES, dutyNames, type Duty } from '../access/duties.ts'
import { ADMINISTRATORS, dutiesFor, keptApart, PLAIN_UNIT } from '../access/people-rules.ts'
import type { TenantKind } from '../tenant/model.ts'
import { listed, readerOf, type Reader } from './import-cell.ts'
import type { CheckedRow, ImportRow } from './import-model.ts'

/** Somebody whose user name is in the file and who is known already. */
export type KnownPerson = {
  username: string
  personId: string
  name: string
  /** Was never in this county: the name belongs to somebody else. */
  foreign: boolean
  memberships: readonly { id: number; unitCode: string | null; duties: readonly Duty[] }[]
  /** What the person holds in other tenants. */
  elsewhere: readonly Duty[]
}
export type PeopleFacts = { tenantKind: TenantKind; unitCodes: ReadonlySet<string>; people: readonly KnownPerson[]; actorUsername: string }
/** What the import writes of a row: one person in one place. `membershipId` where they are there already. */
export type PersonDraft = { username: string; name: string; personId: string | null; unitCode: string | null; duties: Duty[]; membershipId: number | null }
export type CheckedPeople = { rows: CheckedRow[]; drafts: { draft: PersonDraft; row: CheckedRow }[] }

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,63}$/
/** Who handles and who approves in one unit are two people (rule 14, step 4). */
const APPROVES: readonly Duty[] = ['UNIT_LEADER', 'UNIT_CHIEF']

type Read = { row: ImportRow; reader: Reader; draft: PersonDraft; known: KnownPerson | undefined }

/** Every row on its own, then each person's rows together with what they hold in the county already. */
export function checkPeople(rows: readonly ImportRow[], facts: PeopleFacts): CheckedPeople {
  const people = new Map(facts.people.map((person) => [person.username, person]))
  const read = rows.map((row): Read => {
    const reader = readerOf(row)
    return { row, reader, ...draftOf(reader, people, facts) }
  })
  const byName = new Map<string, Read[]>()
  for (const each of read) if (each.draft.username) byName.set(each.draft.username, [...(byName.get(each.draft.username) ?? []), each])
  for (const same of byName.values()) checkTogether(same)
  const checked = read.map(({ row, reader, draft, known }) => ({ draft, row: told(row, reader, draft, known) }))
  return { rows: checked.map((each) => each.row), drafts: checked.filter(({ row }) => row.fate !== 'OUT') }
}

function draftOf(reader: Reader, people: ReadonlyMap<string, KnownPerson>, facts: PeopleFacts): Pick<Read, 'draft' | 'known'> {
  const username = reader.code('username', true)
  const fits = USERNAME.test(username)
  if (username && !fits) reader.refuse('username', 'import.username-invalid', { value: username })
  const name = reader.text('name', 30, true)
  const unitCode = reader.code('unit') || null
  if (unitCode && !facts.unitCodes.has(unitCode)) reader.refuse('unit', 'import.unit-unknown', { value: unitCode })
  const duties = dutiesOf(reader, facts, unitCode !== null)
  const known = people.get(username)
  if (known?.foreign) reader.refuse('username', 'import.username-elsewhere', { value: username })
  if (fits && username === facts.actorUsername) reader.refuse('username', 'import.self')
  if (duties.includes('UNIT_HANDLER') && duties.some((duty) => APPROVES.includes(duty))) reader.refuse('duties', 'import.handler-leader', { value: name })
  const membershipId = known?.memberships.find((held) => held.unitCode === unitCode)?.id ?? null
  return { known, draft: { username: fits ? username : '', name, personId: known?.personId ?? null, unitCode, duties, membershipId } }
}

function dutiesOf(reader: Reader, { tenantKind }: PeopleFacts, inUnit: boolean): Duty[] {
  const allowed = dutiesFor(tenantKind, inUnit ? PLAIN_UNIT : null)
  const duties = listed(reader.text('duties', 200, true)).flatMap((part) => {
    const duty = DUTIES.find((each) => each === part || dutyNames[each] === part)
    if (!duty) reader.refuse('duties', 'import.duty-unknown', { value: part })
    else if (!allowed.includes(duty)) reader.refuse('duties', 'import.duty-place', { duty: dutyNames[duty] })
    return duty ?? []
  })
  return [...new Set(duties)].sort()
}

/** One user name is one person with one name, once in each place, at most one of the three administrators, and nobody who never sees content beside who does (rule 1.4). */
function checkTogether(same: readonly Read[]): void {
  const [first] = same
  if (!first) return
  const places = new Map<string, Read>()
  for (const { row, reader, draft } of same) {
    if (draft.name && first.draft.name && draft.name !== first.draft.name) reader.refuse('name', 'import.username-twice', { value: draft.username, other: first.row.row })
    const place = draft.unitCode ?? ''
    const other = places.get(place)
    if (other) reader.refuse('unit', 'import.place-twice', { value: draft.name, other: other.row.row })
    else places.set(place, { row, reader, draft, known: undefined })
  }
  const staying = (first.known?.memberships ?? []).filter((held) => !places.has(held.unitCode ?? ''))
  const all = [...same.flatMap(({ draft }) => draft.duties), ...staying.flatMap(({ duties }) => duties), ...(first.known?.elsewhere ?? [])]
  if (ADMINISTRATORS.filter((duty) => all.includes(duty)).length > 1) for (const { reader, draft } of same) reader.refuse('duties', 'import.administrators', { value: draft.name })
  const apart = keptApart(all)
  if (apart) for (const { reader } of same) reader.refuse('duties', 'import.orders-apart', { duty: dutyNames[apart.duty], other: dutyNames[apart.other] })
}

function told(row: ImportRow, { problems }: Reader, draft: PersonDraft, known: KnownPerson | undefined): CheckedRow {
  if (problems.length) return { ...row, fate: 'OUT', changes: [], problems, hints: [] }
  const held = known?.memberships.find(({ id }) => id === draft.membershipId)
  if (!known || !held) return { ...row, fate: 'ADD', changes: [], problems, hints: [] }
  const changes = [...(known.name === draft.name ? [] : ['name' as const]), ...([...held.duties].sort().join() === draft.duties.join() ? [] : ['duties' as const])]
  return { ...row, fate: changes.length ? 'CHANGE' : 'SAME', changes, problems, hints: [] }
}
