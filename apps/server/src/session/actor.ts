import { signedName, type Actor } from '@hotline/domain/access/actor.ts'
import type { Duty } from '@hotline/domain/access/duties.ts'
import { must } from '@hotline/domain/errors.ts'
import { lineOf, lineUnitsOf, subtreeOf } from '@hotline/domain/unit/successor.ts'
import type { App } from '../context.ts'
import { scout, type Through } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'

type Membership = {
  person_id: string
  person_name: string
  account: string
  disabled: boolean
  membership_id: number
  tenant_id: number
  unit_id: number | null
  unit_name: string | null
  duties: Duty[]
  permission_version: number
  acts_for: string[]
  acts_for_names: string[]
  valid_to: Date | null
}
/** A membership to work under: one's own, or somebody else's under a delegation (`id` below zero, `actsFor` nearest first). */
export type Post = { id: number; tenantName: string; unitName: string | null; duties: Duty[]; actsFor: string[]; until: Date | null }
/** `name` is the person's own, whoever they act for; `account` is the user name, which tells people of one name apart; `until` is when the post in force ends by itself. */
export type Session = { actor: Actor; name: string; account: string; until: Date | null; memberships: Post[] }

/** A disabled person, a lowered duty, a delegation given or ended counts within this time, wherever the feed is late. */
const FRESH_MS = 1_000
const KEPT = 10_000

export type Sessions = {
  /** Whom the provider means by what its token says. @throws `session.no-account` where that is nobody here, or nobody yet */
  personOf: (sub: string) => Promise<string>
  of: (personId: string, membershipId: number | null) => Promise<Session>
}
/** `forget`: this person's posts changed, or anybody's. */
export type OpenSessions = Sessions & { forget: (personId: string | null) => void }

/** Builds the actor of a verified person under the membership the request names (or the first one). */
export function openSessions(through: Through, reference: App['reference']): OpenSessions {
  const kept = new Map<string, { at: number; rows: Promise<Membership[]> }>()
  // Whom a subject means never changes.
  const people = new Map<string, string>()
  const membershipsOf = (personId: string): Promise<Membership[]> => {
    const known = kept.get(personId)
    if (known && Date.now() - known.at < FRESH_MS) return known.rows
    if (kept.size >= KEPT) kept.clear()
    const rows = scout<Membership>(through, { text: 'select * from scout_memberships($1)', values: [personId] })
    kept.set(personId, { at: Date.now(), rows })
    rows.catch(() => kept.delete(personId))
    return rows
  }
  const made = new WeakMap<Membership, { views: readonly Reference[]; session: Session }>()
  const placesOf = (rows: readonly Membership[]) => Promise.all(rows.map(async (row) => ({ row, view: await reference.of(row.tenant_id) })))
  return {
    forget: (personId) => void (personId === null ? kept.clear() : kept.delete(personId)),
    personOf: async (sub) => {
      const known = people.get(sub)
      if (known !== undefined) return known
      const [found] = await scout<{ person_id: string }>(through, { text: 'select * from scout_person($1)', values: [sub] })
      must(found, 'session.no-account')
      if (people.size >= KEPT) people.clear()
      people.set(sub, found.person_id)
      return found.person_id
    },
    of: async (personId, membershipId) => {
      const rows = await membershipsOf(personId)
      const row = membershipId === null ? rows[0] : rows.find((each) => each.membership_id === membershipId)
      must(row, 'session.no-membership')
      must(!row.disabled, 'session.disabled')
      const places = await placesOf(rows)
      // The same person from the same rows and views: the same session, until one of them is read anew.
      const known = made.get(row)
      if (known?.views.every((view, at) => view === places[at]?.view)) return known.session
      // What somebody is kept from, nobody who acts for them sees in their stead.
      const kin = (await Promise.all(row.acts_for.map(async (giverId) => placesOf(await membershipsOf(giverId))))).flat()
      const { tenants, units } = await reference.of(row.tenant_id)
      const tenant = tenants.get(row.tenant_id)
      must(tenant, 'session.no-membership')
      const actsFor = row.acts_for.map((giverId, at) => ({ personId: giverId, name: row.acts_for_names[at] ?? '' }))
      const actor: Actor = {
        personId: row.person_id, name: signedName(row.person_name, actsFor), actsFor, membershipId: row.membership_id, tenantId: tenant.id, tenantKind: tenant.kind,
        tenantName: tenant.name, prefectureId: tenant.prefectureId, unitId: row.unit_id, unitName: row.unit_name,
        unitIds: row.unit_id ? subtreeOf(row.unit_id, units) : [], avoidedUnitIds: avoidedIn([...places, ...kin]),
        lineUnitIds: row.unit_id && row.duties.includes('LINE_OVERSEER') ? lineUnitsOf(row.unit_id, units) : [], duties: row.duties, permissionVersion: row.permission_version,
      }
      const memberships = places.map(({ row: each, view }) => ({ id: each.membership_id, tenantName: view.tenants.get(each.tenant_id)?.name ?? '', unitName: each.unit_name, duties: each.duties, actsFor: each.acts_for_names, until: each.valid_to }))
      const session: Session = { actor, name: row.person_name, account: row.account, until: row.valid_to, memberships }
      // Whose posts somebody acts for may change without his own.
      if (!row.acts_for.length) made.set(row, { views: places.map(({ view }) => view), session })
      return session
    },
  }
}

/** R5 binds the person and not the desk: a second membership in the unit complained of counts under every other. */
const avoidedIn = (places: readonly { row: Membership; view: Reference }[]): number[] =>
  [...new Set(places.flatMap(({ row, view }) => (row.unit_id ? lineOf(row.unit_id, view.units) : [])))]

/** The product acting for itself inside one tenant: sweeps, imports, the simulation. Needs no person's session. */
export async function systemActor(app: Pick<App, 'reference'>, tenantId: number): Promise<Actor> {
  const { tenants } = await app.reference.of(tenantId)
  const tenant = tenants.get(tenantId)
  must(tenant, 'session.no-membership')
  return {
    personId: 'system', name: '系统', actsFor: [], membershipId: 0, tenantId, tenantKind: tenant.kind, tenantName: tenant.name, prefectureId: tenant.prefectureId,
    unitId: null, unitName: null, unitIds: [], avoidedUnitIds: [], lineUnitIds: [], duties: ['SYSTEM'], permissionVersion: 1,
  }
}
