import type { Tenancy } from '@hotline/domain/access/tenancy.ts'
import type { CallerView } from '@hotline/domain/access/fields.ts'
import type { Cast, Member } from './cast.ts'

/** An order of this world with everything by which an answer could betray it. */
export type KnownOrder = { id: string; orderNo: string | null; status: string; version: number; tenantId: number; prefectureId: number; mark: string; phone: string | null; name: string; type: string | null; secret: boolean; confidential: boolean; at: Relations }
/** The relations that put an order on somebody's list. `everUnitIds`: who has or had a part in it, and the units above; `avoidingUnitIds`: the unit complained of and those below it. */
export type Relations = { transferTo: number | null; transferFrom: number | null; disputeTenantId: number | null; holderUnitId: number | null; partTenantIds: readonly number[]; shareTenantIds: readonly number[]; agentId: string | null; everUnitIds: readonly number[]; avoidingUnitIds: readonly number[] }
/** A row of any table by its id: whose it is, and of which order. */
export type KnownRow = { table: string; tenantId: number | null; orderId: string | null; personId: string | null; askedId: number | null }
/** `shown`: tenants besides its own that read it by the declaration of its table. */
export type NumberedRow = { id: number; tenantId: number; shown: readonly number[] }
export type Place = { id: number; code: string; kind: string; areaCode: string; above: readonly number[]; below: readonly number[]; prefectureId: number }

/** What the rules say of one membership and one order it may read; there is no entry for an order it may not read. `late`: the verbs of which it hears that the order's state bars them. */
export type Right = { view: CallerView; reveal: boolean; trace: boolean; verbs: readonly string[]; now: readonly string[]; late: readonly string[] }

/** Everything the attacks need, as plain data: a process with a broken copy of the product measures itself by it. */
export type World = {
  database: { ownerUrl: string; appUrl: string; adminUrl: string; name: string }
  places: readonly Place[]
  cast: Cast
  orders: readonly KnownOrder[]
  /** What has a number for its id, by its table. */
  numbered: Readonly<Record<string, readonly NumberedRow[]>>
  rows: Readonly<Record<string, KnownRow>>
  /** By membership, then by order. */
  rights: Readonly<Record<number, Readonly<Record<string, Right>>>>
  /** The registers and settings that a membership opens. */
  gates: Readonly<Record<number, readonly string[]>>
  /** How far the product's clock runs ahead, in milliseconds. */
  offset: number
  tenancy: Readonly<Record<string, Tenancy>>
}

export const placeOf = (world: World, tenantId: number): Place => {
  const place = world.places.find(({ id }) => id === tenantId)
  if (!place) throw new Error(`tenant ${tenantId} is not of this world`)
  return place
}
export const rightOf = (world: World, { membershipId }: Pick<Member, 'membershipId'>, orderId: string): Right | undefined => world.rights[membershipId]?.[orderId]

/** Who has a form half filled in for each order of a tenant. */
export const drafterOf = (tenantId: number): string => `x-${tenantId}-agent-0`

/** How the asker's tenant stands to the owner's. */
export function relation(world: World, asker: number, owner: number): 'own' | 'parent' | 'child' | 'sibling' | 'other prefecture' {
  const [from, to] = [placeOf(world, asker), placeOf(world, owner)]
  if (from.id === to.id) return 'own'
  if (from.below.includes(to.id)) return 'parent'
  if (from.above.includes(to.id)) return 'child'
  return from.prefectureId === to.prefectureId ? 'sibling' : 'other prefecture'
}

/** What was tried, and what went wrong. A leak shows more than the rules allow; a loss shows less. */
export type Findings = { attempts: number; foreign: number; leaks: string[]; losses: string[]; seen: Set<string> }
export const nothingFound = (): Findings => ({ attempts: 0, foreign: 0, leaks: [], losses: [], seen: new Set() })

const SHOWN = 300
export const leak = (findings: Findings, said: string): void => void (findings.leaks.length < SHOWN && findings.leaks.push(said.slice(0, 420)))
export const loss = (findings: Findings, said: string): void => void (findings.losses.length < SHOWN && findings.losses.push(said.slice(0, 420)))
/** Counts one attempt of a membership at something of a tenant. */
export function tried(findings: Findings, world: World, member: Pick<Member, 'tenantId'>, owner: number | null, about: string): void {
  findings.attempts += 1
  if (owner !== null && owner !== member.tenantId) findings.foreign += 1
  findings.seen.add(owner === null ? about : `${about} ${relation(world, member.tenantId, owner)}`)
}
export const whoIs = (member: Member): string => `${member.duties.length > 3 ? `${member.duties.length} duties` : member.duties.join('+')} of tenant ${member.tenantId}${member.unitId ? ` unit ${member.unitId}` : ''}`
