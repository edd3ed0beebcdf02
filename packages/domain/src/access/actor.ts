import type { TenantKind } from '../tenant/model.ts'
import type { Duty } from './duties.ts'

/**
 * Who acts, under which membership. Built by the server from a verified token and the membership in
 * force; the duties come from the database, never from the token.
 */
export type Actor = {
  personId: string
  name: string
  membershipId: number
  tenantId: number
  tenantKind: TenantKind
  tenantName: string
  /** The prefecture over the tenant; the tenant itself for a prefecture. */
  prefectureId: number
  unitId: number | null
  unitName: string | null
  /** The unit and every unit below it; empty for centre staff. */
  unitIds: number[]
  /** The unit and every unit above it: a complaint about any of these is kept from the actor (R5). */
  unitLine: number[]
  duties: Duty[]
  /** Rises when the membership's duties change; part of every cache key. */
  permissionVersion: number
}

export const holds = (actor: Actor, ...duties: Duty[]): boolean => duties.some((duty) => actor.duties.includes(duty))
