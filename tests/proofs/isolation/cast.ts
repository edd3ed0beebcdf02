import { CENTRE_DUTIES, OVERSIGHT_DUTIES, PLATFORM_DUTIES, UNIT_DUTIES, type Duty } from '@hotline/domain/access/duties.ts'
import type pg from 'pg'

/** One membership that somebody asks under; below zero it is a delegation. */
export type Member = { personId: string; membershipId: number; tenantId: number; unitId: number | null; duties: readonly Duty[] }
/** Somebody whom the product must turn away, with the code it says. */
export type Outcast = { what: string; personId: string; membershipId: number | null; code: string }
export type Cast = { members: readonly Member[]; outcasts: readonly Outcast[] }

const DAY_MS = 86_400_000
/** Two units that the orders of this proof are about: one is complained of now and then, the other handles. */
export const ROLES: readonly string[] = ['HOUSING', 'URBAN_MGMT']

/**
 * A person for every duty in every tenant, those of units twice; one with duties in two prefectures, one with a whole centre's
 * duties at once; and people who are nobody any more. Written past row-level security, because most tenants have nobody like them.
 */
export async function castInto(db: pg.Pool, tenantIds: readonly number[]): Promise<Cast> {
  const units = (await db.query<{ id: number; tenant: number }>(`select id, tenant_id as tenant from unit where tenant_id = any($1) and role = any($2) and status = 'ACTIVE' order by id`, [tenantIds, ROLES])).rows
  const members: Member[] = []
  const add = async (name: string, at: readonly { tenantId: number; unitId: number | null; duties: readonly Duty[] }[], from = new Date(Date.now() - DAY_MS), until: Date | null = null) => {
    const personId = `x-${name}`.toLowerCase()
    await db.query('insert into person (id, username, name, subject) values ($1, $1, $2, $1)', [personId, '某某'])
    const made: Member[] = []
    for (const { tenantId, unitId, duties } of at) {
      const { rows: [row] } = await db.query<{ id: number }>('insert into membership (tenant_id, person_id, unit_id, duties, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6) returning id', [tenantId, personId, unitId, duties, from, until])
      made.push({ personId, membershipId: row?.id ?? 0, tenantId, unitId, duties })
    }
    return made
  }
  for (const tenantId of tenantIds) {
    const [one, two] = units.filter((unit) => unit.tenant === tenantId)
    const place = (duty: Duty, unit: typeof one, n: number) => add(`${tenantId}-${duty}-${n}`, [{ tenantId, unitId: unit?.id ?? null, duties: [duty] }])
    for (const duty of [...CENTRE_DUTIES, ...OVERSIGHT_DUTIES, ...PLATFORM_DUTIES]) members.push(...(await place(duty, undefined, 0)))
    for (const duty of [...UNIT_DUTIES, ...OVERSIGHT_DUTIES]) for (const [n, unit] of [one, two].entries()) if (unit) members.push(...(await place(duty, unit, n + 1)))
    members.push(...(await add(`${tenantId}-whole-centre`, [{ tenantId, unitId: null, duties: CENTRE_DUTIES }])))
  }
  const [first, last] = [tenantIds[0] ?? 0, tenantIds.at(-1) ?? 0]
  const at = (tenantId: number) => [{ tenantId, unitId: null, duties: ['DISPATCHER', 'SUPERVISOR', 'AGENT'] as const }]
  members.push(...(await add('two-hats', [...at(first), ...at(last)])))

  // Somebody acts for a director, and another for him; somebody has one duty of one who holds three; what was given to others ended.
  const director = members.find(({ tenantId, duties }) => tenantId === first && duties.join() === 'CENTRE_DIRECTOR')
  const twoHats = members.find(({ tenantId, personId }) => tenantId === first && personId === 'x-two-hats')
  const delegated = async (name: string, duty: Duty, { of, via = null, ended = null }: { of: Member | undefined; via?: { id: number; personId: string } | null; ended?: Date | null }) => {
    const [delegate] = await add(name, [{ tenantId: first, unitId: null, duties: ['KB_EDITOR'] }])
    const { rows: [row] } = await db.query<{ id: number }>(
      `insert into delegation (tenant_id, membership_id, giver_id, delegate_id, duties, valid_from, valid_to, reason, made_by, made_by_name, made_at, ended_at, via_id)
       values ($1, $2, $3, $4, array[$5], $6, $7, '出差', $3, '某某', $6, $8, $9) returning id`,
      [first, of?.membershipId, via?.personId ?? of?.personId, delegate?.personId, duty, new Date(Date.now() - DAY_MS), new Date(Date.now() + 4_000 * DAY_MS), ended, via?.id ?? null],
    )
    return { id: row?.id ?? 0, personId: delegate?.personId ?? '', membershipId: -(row?.id ?? 0), tenantId: first, unitId: null, duties: [duty] }
  }
  const standsIn = await delegated('stands-in', 'CENTRE_DIRECTOR', { of: director })
  members.push(standsIn, await delegated('stands-in-further', 'CENTRE_DIRECTOR', { of: director, via: standsIn }), await delegated('stands-in-partly', 'SUPERVISOR', { of: twoHats }))
  const ended = new Date(Date.now() - DAY_MS / 2)
  const stoodIn = await delegated('stood-in', 'CENTRE_DIRECTOR', { of: director, ended })
  const cutOff = await delegated('cut-off', 'CENTRE_DIRECTOR', { of: director, via: stoodIn })

  // Who became an auditor in another prefecture after he was given something.
  const watching = await delegated('stood-in-watches', 'CENTRE_DIRECTOR', { of: director })
  await db.query(`insert into membership (tenant_id, person_id, duties, valid_from) values ($1, $2, '{SECURITY_AUDITOR}', $3)`, [last, watching.personId, new Date(Date.now() - DAY_MS)])

  const gone = await add('expired', at(first), new Date(Date.now() - 9 * DAY_MS), new Date(Date.now() - DAY_MS))
  // The product's own clock runs ahead of the wall's in this world.
  const early = await add('not-yet', at(first), new Date(Date.now() + 4_000 * DAY_MS))
  const disabled = await add('disabled', at(first))
  await db.query(`update person set disabled_at = now() where id = 'x-disabled'`)
  await add('without-membership', [])
  const someone = members[0]
  return {
    members,
    outcasts: [
      { what: 'expired membership', personId: 'x-expired', membershipId: null, code: 'session.no-membership' },
      { what: 'expired membership named', personId: 'x-expired', membershipId: gone[0]?.membershipId ?? 0, code: 'session.no-membership' },
      { what: 'membership that begins later', personId: 'x-not-yet', membershipId: early[0]?.membershipId ?? 0, code: 'session.no-membership' },
      { what: 'disabled person', personId: 'x-disabled', membershipId: disabled[0]?.membershipId ?? 0, code: 'session.disabled' },
      { what: 'no membership', personId: 'x-without-membership', membershipId: null, code: 'session.no-membership' },
      { what: 'unknown person', personId: 'x-nobody', membershipId: null, code: 'session.no-account' },
      { what: 'delegation that ended', personId: stoodIn.personId, membershipId: stoodIn.membershipId, code: 'session.no-membership' },
      { what: 'delegation by somebody whose own ended', personId: cutOff.personId, membershipId: cutOff.membershipId, code: 'session.no-membership' },
      { what: 'delegation to somebody who watches over others', personId: watching.personId, membershipId: watching.membershipId, code: 'session.no-membership' },
      { what: "somebody else's delegation", personId: stoodIn.personId, membershipId: standsIn.membershipId, code: 'session.no-membership' },
      { what: "somebody else's membership", personId: 'x-two-hats', membershipId: someone?.membershipId ?? 0, code: 'session.no-membership' },
    ],
  }
}

/** A sample in which every duty is there, in this many places each, and everybody who holds several or acts for another. */
export function everyDuty(members: readonly Member[], places: number): Member[] {
  const by = new Map<string, Member[]>()
  const kindOf = ({ duties, membershipId }: Member) => `${duties.join()} ${membershipId < 0 ? membershipId : ''}`
  for (const member of members) by.set(kindOf(member), [...(by.get(kindOf(member)) ?? []), member])
  return [...by.values()].flatMap((same, turn) => Array.from({ length: Math.min(places, same.length) }, (_, n) => same[(turn + n * Math.ceil(same.length / places)) % same.length] ?? []).flat())
}
