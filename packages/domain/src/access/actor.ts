import type { TenantKind } from '../tenant/model.ts'
import type { Duty } from './duties.ts'

/** Somebody whose duties another carries out for a time. */
export type Principal = { personId: string; name: string }

/**
 * Who acts, under which membership. Built by the server from a verified token and the membership in
 * force; the duties come from the database, never from the token.
 */
export type Actor = {
  personId: string
  /** What the person's acts are signed with: under a delegation it names whom it stands for, 李强（代 王芳）. */
  name: string
  /** Whom the person acts for, nearest first: for B, who acts for A. Empty in one's own right. */
  actsFor: readonly Principal[]
  /** The membership in force; below zero it is the delegation of that number. */
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
  /** The units of all memberships in force, the person's and those of whom they act for, and every unit above them: a complaint about any of these is kept from the actor (R5). */
  avoidedUnitIds: number[]
  /** For a 条线督办员: the units of the own line in the prefecture and its counties (rule 1.2); else empty. */
  lineUnitIds: number[]
  duties: Duty[]
  /** Rises when the membership's duties change; part of every cache key. */
  permissionVersion: number
}

export const holds = (actor: Actor, ...duties: Duty[]): boolean => duties.some((duty) => actor.duties.includes(duty))

/** Everybody the act is done for, by id. */
export const principalsOf = (actor: Pick<Actor, 'actsFor'>): string[] => actor.actsFor.map(({ personId }) => personId)

/** The real person, and everybody the act is done for. */
export const standsFor = (actor: Pick<Actor, 'personId' | 'actsFor'>): string[] => [actor.personId, ...principalsOf(actor)]

/** Whether one of these people decides here, in person or through somebody who acts for them (four eyes, rule 15.8). */
export const isOneOf = (actor: Pick<Actor, 'personId' | 'actsFor'>, people: readonly (string | null)[]): boolean => standsFor(actor).some((person) => people.includes(person))

/** 李强（代 王芳）; through a chain 赵燕（代 李强，代 王芳）. */
export const signedName = (name: string, actsFor: readonly Pick<Principal, 'name'>[]): string =>
  actsFor.length ? `${name}（代 ${actsFor.map((principal) => principal.name).join('，代 ')}）` : name
