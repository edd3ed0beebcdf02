import { z } from 'zod'
import type { TenantKind } from '../tenant/model.ts'
import { must } from '../errors.ts'
import type { UnitKind } from '../unit/kinds.ts'
import { CENTRE_DUTIES, DUTIES, dutyNames, PLATFORM_DUTIES, UNIT_DUTIES, type Duty } from './duties.ts'
import { readsOrders } from './rules.ts'

/** System, security and audit administrator exclude one another in one person (rule 1.4). */
export const ADMINISTRATORS = ['TENANT_ADMIN', 'SECURITY_ADMIN', 'SECURITY_AUDITOR'] as const satisfies readonly Duty[]
/** They watch over duties, over the log or over tenants, and never over content (rule 1.4): none of them stands beside a duty that reads orders, in whatever tenant, nor is anything delegated to them. */
export const KEPT_APART = ['SECURITY_ADMIN', 'SECURITY_AUDITOR', ...PLATFORM_DUTIES] as const satisfies readonly Duty[]

/** The first two duties of one person that rule 1.4 keeps apart, one that never sees content and one that does; null where there are none. */
export function keptApart(duties: readonly Duty[]): { duty: Duty; other: Duty } | null {
  const duty = KEPT_APART.find((each) => duties.includes(each))
  const other = duties.find(readsOrders)
  return duty && other ? { duty, other } : null
}

/** Who signs in with a one-time code beside the password: administrators and supervisors. */
export const SECOND_FACTOR_DUTIES = [...ADMINISTRATORS, 'SUPERVISOR', 'PREF_OVERSEER', 'PLATFORM_ADMIN', 'ONBOARDING_ADMIN'] as const satisfies readonly Duty[]

export const needsSecondFactor = (duties: readonly Duty[]): boolean => SECOND_FACTOR_DUTIES.some((duty) => duties.includes(duty))

/** The unit a membership is for, as far as it decides what may be held there; null for the centre itself. */
export type PostUnit = { kind: UnitKind; lineCode: string | null }
/** A unit of which nothing more is known yet. */
export const PLAIN_UNIT: PostUnit = { kind: 'GOV_DEPT', lineCode: null }

/**
 * What a membership of this tenant may hold (rules 1.2, 1.4): centre and oversight duties without a unit, unit duties
 * with one. Who oversees belongs to the body that does: a line to a department of the prefecture that has one.
 */
export function dutiesFor(kind: TenantKind, unit: PostUnit | null): readonly Duty[] {
  const prefecture = kind === 'PREFECTURE'
  if (kind === 'PLATFORM') return unit ? [] : PLATFORM_DUTIES
  if (!unit) return [...CENTRE_DUTIES, ...(prefecture ? (['PREF_OVERSEER', 'ONBOARDING_ADMIN'] as const) : []), 'GOV_SUPERVISION', 'DISCIPLINE_VIEWER', 'LEADER_VIEWER']
  return [
    ...UNIT_DUTIES,
    ...(unit.kind === 'SUPERVISION_BODY' ? (['GOV_SUPERVISION'] as const) : []),
    ...(unit.kind === 'DISCIPLINE_BODY' ? (['DISCIPLINE_VIEWER'] as const) : []),
    ...(prefecture && unit.lineCode ? (['LINE_OVERSEER'] as const) : []),
  ]
}

const membershipInput = z.object({
  /** null for a new one */
  id: z.number().int().nullable(),
  unitId: z.number().int().nullable(),
  duties: z.array(z.enum(DUTIES)).min(1).max(8).refine((duties) => new Set(duties).size === duties.length),
  /** The post ends by itself, as with the contract of outsourced staff (rule 10.3); null: it doesn't; left out: as it was. */
  until: z.date().nullish(),
  /** The own number that messages about this post go to (rule 4.8); null: none; left out: as it was. Nobody reads it back whole. */
  mobile: z.string().transform((said) => said.replace(/[\s-]/g, '')).pipe(z.string().regex(/^1\d{10}$/)).nullish(),
})
/** A person with all the memberships that the own tenant gives them; what isn't listed ends. */
export const savePersonInput = z.object({
  /** null for somebody new */
  personId: z.string().min(1).max(64).nullable(),
  username: z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._-]{2,63}$/),
  name: z.string().trim().min(1).max(60).regex(/^[^<>"\p{Cc}]+$/u),
  memberships: z.array(membershipInput).max(8),
})
export type SavePerson = z.output<typeof savePersonInput>

type Held = { id: number; duties: readonly Duty[]; until: Date | null }
export type PeopleFacts = {
  actorId: string
  now: Date
  tenantKind: TenantKind
  personId: string | null
  /** the person's memberships in the own tenant, in force */
  here: readonly Held[]
  /** the duties the person holds in other tenants */
  elsewhere: readonly Duty[]
  /** the duties the person carries out for others under a delegation */
  delegated: readonly Duty[]
  /** the own units that the memberships name; one that isn't the tenant's is missing */
  units: ReadonlyMap<number, PostUnit>
  /** people other than this one who are system administrators here, enabled and in force */
  otherAdministrators: number
}

/** Refuses what rule 1.4 does not allow. @throws `people.*` */
export function checkPerson({ memberships }: Pick<SavePerson, 'memberships'>, facts: PeopleFacts): void {
  for (const { unitId, duties } of memberships) {
    const unit = unitId === null ? null : facts.units.get(unitId)
    must(unit !== undefined, 'people.unit-not-here')
    const allowed = dutiesFor(facts.tenantKind, unit)
    const wrong = duties.find((duty) => !allowed.includes(duty))
    must(!wrong, 'people.duty-not-here', { duty: wrong ? dutyNames[wrong] : '' })
  }
  must(memberships.every(({ id, until }) => !until || until > facts.now || facts.here.some((held) => held.id === id && held.until?.getTime() === until.getTime())), 'people.until-past')
  const kept = new Set(facts.here.map(({ id }) => id))
  must(memberships.every(({ id }) => id === null || kept.has(id)), 'people.not-found')
  const all = [...memberships.flatMap(({ duties }) => duties), ...facts.elsewhere]
  must(ADMINISTRATORS.filter((duty) => all.includes(duty)).length <= 1, 'people.separate-administrators')
  const apart = keptApart(all)
  must(!apart, 'people.orders-apart', { duty: apart ? dutyNames[apart.duty] : '', other: apart ? dutyNames[apart.other] : '' })
  must(facts.personId !== facts.actorId || sameDuties(memberships, facts.here), 'people.own-duties')
  // An administrator whose post will end by itself doesn't keep the tenant in hands.
  const lasting = (id: number | null, until: Date | null | undefined) => !(until === undefined ? facts.here.find((held) => held.id === id)?.until : until)
  if (!memberships.some(({ id, duties, until }) => duties.includes('TENANT_ADMIN') && lasting(id, until))) checkLeaving(facts)
}

/** Refuses to take away the last system administrator. @throws `people.last-administrator` */
export function checkLeaving({ here, otherAdministrators }: Pick<PeopleFacts, 'here' | 'otherAdministrators'>): void {
  must(otherAdministrators > 0 || !here.some(({ duties }) => duties.includes('TENANT_ADMIN')), 'people.last-administrator')
}

const sameDuties = (wanted: SavePerson['memberships'], here: readonly Held[]): boolean => {
  const said = (rows: readonly { id: number | null; duties: readonly Duty[] }[]) => rows.map(({ id, duties }) => `${id}:${[...duties].sort().join()}`).sort().join(' ')
  const ends = wanted.every(({ id, until }) => until === undefined || here.find((held) => held.id === id)?.until?.getTime() === until?.getTime())
  return said(wanted) === said(here) && ends
}
