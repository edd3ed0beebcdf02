import { DUTIES, type Duty } from '@hotline/domain/access/duties.ts'
import { UNIT_KINDS, type UnitKind } from '@hotline/domain/unit/kinds.ts'
import { unitGaps } from '@hotline/domain/unit/profile.ts'
import type { ScopedDb } from '../db/prisma.ts'

const inForce = (now: Date) => ({ validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] })

type UnitsAsked = { tenantId: number; minimumStaff: number; now: Date }

/** The tenant's units by code, each with its appointed people and what rule 1.3 still asks for. */
export async function unitsWithGaps(db: ScopedDb, { tenantId, minimumStaff, now }: UnitsAsked) {
  const units = await db.unit.findMany({
    where: { tenantId },
    orderBy: [{ code: 'asc' }],
    include: { parent: { select: { name: true } }, mergedInto: { select: { id: true, name: true } }, memberships: { where: { tenantId, ...inForce(now), person: { disabledAt: null } }, orderBy: { id: 'asc' }, include: { person: { select: { name: true } } } } },
  })
  return units.map(({ id, code, name, kind, status, dutyPhone, parent, memberships, ...more }) => {
    const namesOf = (duty: Duty) => memberships.filter((row) => row.duties.includes(duty)).map((row) => row.person.name)
    const leaders = namesOf('UNIT_LEADER')
    const liaisons = namesOf('UNIT_LIAISON')
    const known = kindOf(kind)
    const gaps = unitGaps({ kind: known, leaders: leaders.length, liaisons: liaisons.length, dutyPhone }, minimumStaff)
    return { id, code, name, kind: known, active: status === 'ACTIVE', dutyPhone, parentName: parent?.name ?? null, parentId: more.parentId, mergedInto: more.mergedInto, version: more.version, role: more.role, alsoRoles: more.alsoRoles, lineCode: more.lineCode, office: more.office, officePhone: more.officePhone, leaders, liaisons, people: memberships.length, gaps }
  })
}

export type PeopleQuestion = { tenantId: number; search: string; cursor: number | null; limit: number; now: Date; account?: 'WAITING' | 'FAILED' | null }

/** One page of the tenant's memberships after the cursor. */
export async function peoplePage(db: ScopedDb, { tenantId, search, cursor, limit, now, account }: PeopleQuestion) {
  const named = search ? [{ OR: [{ person: { name: { contains: search } } }, { person: { username: { contains: search } } }, { unit: { name: { contains: search } } }] }] : []
  const opening = account ? [{ person: { disabledAt: null, opening: { status: account } } }] : []
  const found = await db.membership.findMany({
    where: { tenantId, AND: [inForce(now), ...named, ...opening], ...(cursor === null ? {} : { id: { gt: cursor } }) },
    orderBy: { id: 'asc' },
    take: limit + 1,
    include: { person: { include: { opening: true } }, unit: { select: { name: true } } },
  })
  const rows = found.slice(0, limit).map(({ id, person, unit, duties, validFrom, validTo }) => ({
    id, personId: person.id, name: person.name, username: person.username, disabled: person.disabledAt !== null, account: person.subject !== null ? ('OPEN' as const) : person.opening?.status === 'FAILED' ? ('FAILED' as const) : ('WAITING' as const), problem: person.opening?.problem ?? null, unitName: unit?.name ?? null,
    duties: duties.filter(isDuty), validFrom, validTo,
  }))
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** People in force and enabled by duty; a person with one duty in two places counts once. */
export async function dutyCounts(db: ScopedDb, tenantId: number, now: Date): Promise<Partial<Record<Duty, number>>> {
  const rows = await db.membership.findMany({ where: { tenantId, ...inForce(now), person: { disabledAt: null } }, select: { personId: true, duties: true } })
  const holders = new Map<Duty, Set<string>>()
  for (const { personId, duties } of rows) for (const duty of duties.filter(isDuty)) holders.set(duty, (holders.get(duty) ?? new Set()).add(personId))
  return Object.fromEntries([...holders].map(([duty, people]) => [duty, people.size]))
}

const isDuty = (value: string): value is Duty => DUTIES.some((duty) => duty === value)

function kindOf(value: string): UnitKind {
  const known = UNIT_KINDS.find((kind) => kind === value)
  if (!known) throw new Error(`unknown unit kind ${value}`)
  return known
}
