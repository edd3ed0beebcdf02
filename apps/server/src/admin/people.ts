import type { Actor } from '@hotline/domain/access/actor.ts'
import { maskPhone } from '@hotline/domain/access/fields.ts'
import { checkLeaving, checkPerson, needsSecondFactor, type PeopleFacts, type SavePerson } from '@hotline/domain/access/people-rules.ts'
import { must } from '@hotline/domain/errors.ts'
import type { UnitKind } from '@hotline/domain/unit/kinds.ts'
import type { App } from '../context.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { hashCode } from '../identity/code-hash.ts'
import { renewOpening, retryOpenings, subjectOf } from '../identity/openings.ts'
import { newId } from '../ids.ts'
import { noteAppointments } from '../unit/contacts.ts'
import { lockPeople, lockPerson, membershipsHere, noteChange, personHere, placesOf, type KnownPerson, type PersonChange } from './people-rows.ts'
import { codeUntil, temporaryPassword } from './temporary-password.ts'

type Context = { app: App; actor: Actor }
/** `password` is shown to the administrator once; it opens nothing but the page for an own one, until then. */
export type Saved = { personId: string; password: string | null; until: Date | null }

/** A person with what they hold in the own tenant, for the form; own numbers show head and tail alone. `foreign`: also somewhere this tenant can't see. */
export function readPerson({ app, actor }: Context, personId: string) {
  return inScope(app.pool, actor.tenantId, async (tx) => {
    const person = await personHere(tx, personId)
    must(person, 'people.not-found')
    const here = await membershipsHere(tx, actor.tenantId, personId)
    const { foreign } = await placesOf(tx, actor.tenantId, personId)
    return { personId, username: person.username, name: person.name, disabled: person.disabled, account: person.account, problem: person.problem, managed: app.identity.managed, foreign, self: personId === actor.personId,
      memberships: here.map(({ mobileEnc, ...held }) => ({ ...held, mobile: maskPhone(app.vault.open(actor.prefectureId, mobileEnc)) })) }
  })
}

/** Adds a person, or changes the name and what they hold here. A new one's account is opened within seconds (identity/opener.ts). */
export async function savePerson({ app, actor }: Context, input: SavePerson): Promise<Saved> {
  return inScope(app.pool, actor.tenantId, async (tx) => {
    must(input.personId !== null || app.identity.managed, 'identity.unmanaged')
    await lockPeople(tx)
    const known = input.personId === null ? await returning(tx, input.username) : await personHere(tx, input.personId)
    must(input.personId === null || known, 'people.not-found')
    if (known) await lockPerson(tx, known.id)
    const facts = await factsOf({ app, actor }, tx, known?.id ?? null, input)
    checkPerson(input, facts)
    must(input.memberships.length || input.personId !== null, 'server.bad-request')
    const given = input.personId === null ? { password: temporaryPassword(), until: codeUntil(app) } : null
    const personId = known?.id ?? newId()
    if (!known) await tx.query('insert into person (id, username, name) values ($1, $2, $3)', [personId, input.username, input.name])
    const before = known ? await membershipsHere(tx, actor.tenantId, known.id) : []
    const changed = await writeMemberships({ app, actor }, tx, personId, input, facts.here)
    await noteAppointments({ app, actor }, tx, before, input.memberships)
    // An opening under way is over from here on: what is changed below is told to the provider, or read by the opening to come.
    const subject = await subjectOf(tx, personId)
    if (known && input.personId !== null && known.username !== input.username) await rename(app, tx, { personId, subject, username: input.username })
    if (known?.disabled && input.personId === null && subject !== null) await app.identity.enable(subject, true)
    if (given) await giveCode(app, tx, personId, given)
    if (known && (known.name !== input.name || (input.personId === null && known.disabled))) {
      await mustBeOurs(tx, actor.tenantId, personId)
      await tx.query('update person set name = $2, disabled_at = case when $3 then null else disabled_at end where id = $1', [personId, input.name, input.personId === null])
      if (app.identity.managed && subject !== null) await app.identity.rename(subject, input.name)
    }
    if (app.identity.managed && subject !== null) await app.identity.requireSecondFactor(subject, needsSecondFactor([...input.memberships.flatMap(({ duties }) => duties), ...facts.elsewhere, ...facts.delegated]))
    await note(app, tx, actor, personId, known ? 'CHANGED' : 'ADDED', { ...changed, ...(known && known.username !== input.username ? { username: input.username } : {}) })
    return { personId, password: given?.password ?? null, until: given?.until ?? null }
  })
}

/** Another user name, for an account that isn't there yet: the provider may have had the first one already. */
async function rename(app: App, tx: Tx, { personId, subject, username }: { personId: string; subject: string | null; username: string }): Promise<void> {
  must(subject === null, 'people.username-fixed', { field: 'username' })
  await mustBeOurs(tx, tx.tenantId, personId)
  const taken = await tx.query('select 1 from person where username = $1', [username])
  must(!taken.length, 'people.username-taken', { username, field: 'username' })
  await tx.query(`update account_opening set status = 'WAITING', attempts = 0, due_at = $2, problem = null where person_id = $1 and problem is distinct from 'CODE_OVER'`, [personId, app.clock.now()])
  await tx.query('update person set username = $2 where id = $1', [personId, username])
}

/** Nobody gets in with this account any more, within a second and whatever token they hold; what they hold stays for a return. One that is still to be opened isn't. */
export async function disablePerson({ app, actor }: Context, personId: string): Promise<void> {
  const subject = await inScope(app.pool, actor.tenantId, async (tx) => {
    await lockPeople(tx)
    const facts = await mine({ app, actor }, tx, personId)
    must(personId !== actor.personId, 'people.own-duties')
    checkLeaving(facts)
    const [person] = await tx.query<{ subject: string | null }>('update person set disabled_at = coalesce(disabled_at, $2) where id = $1 returning subject', [personId, app.clock.now()])
    await note(app, tx, actor, personId, 'DISABLED', {})
    return person?.subject ?? null
  })
  if (subject === null) return
  // First our own door, which needs nobody else; the provider's may be out of reach for a moment.
  await app.ends.end({ sub: subject })
  if (app.identity.managed) await app.identity.enable(subject, false)
}

export async function enablePerson({ app, actor }: Context, personId: string): Promise<void> {
  await inScope(app.pool, actor.tenantId, async (tx) => {
    await mine({ app, actor }, tx, personId)
    const [person] = await tx.query<{ subject: string | null }>('update person set disabled_at = null where id = $1 returning subject', [personId])
    if (app.identity.managed && person?.subject) await app.identity.enable(person.subject, true)
    await note(app, tx, actor, personId, 'ENABLED', {})
  })
}

/** A forgotten password, or with `SECOND_FACTOR` a lost telephone. A new code also opens an account that couldn't be. */
export async function resetPerson({ app, actor }: Context, personId: string, what: 'PASSWORD' | 'SECOND_FACTOR'): Promise<Saved> {
  const given = what === 'PASSWORD' ? { password: temporaryPassword(), until: codeUntil(app) } : null
  const subject = await inScope(app.pool, actor.tenantId, async (tx) => {
    await mine({ app, actor }, tx, personId)
    const sub = await subjectOf(tx, personId)
    if (given) await giveCode(app, tx, personId, given)
    else {
      must(sub !== null, 'people.account-waiting')
      await app.identity.resetSecondFactor(sub)
    }
    await note(app, tx, actor, personId, `${what}_RESET`, {})
    return sub
  })
  if (given && subject !== null) await app.ends.end({ sub: subject })
  return { personId, password: given?.password ?? null, until: given?.until ?? null }
}

/** An account that couldn't be opened is tried again at once, with the code that was given. */
export const retryAccount = ({ app, actor }: Context, personId: string): Promise<void> =>
  inScope(app.pool, actor.tenantId, async (tx) => {
    must(await personHere(tx, personId), 'people.not-found')
    await retryOpenings(tx, actor.tenantId, personId, app.clock.now())
  })

/** First the row, whose lock keeps the sweep from taking the new code for the old one. An account that is still to be opened opens with this one. */
async function giveCode(app: App, tx: Tx, personId: string, { password, until }: { password: string; until: Date }): Promise<void> {
  must(app.identity.managed, 'identity.unmanaged')
  const subject = await subjectOf(tx, personId)
  await tx.query('update person set code_until = $2 where id = $1', [personId, until])
  await (subject === null ? renewOpening(tx, { personId, codeHash: hashCode(password) }, app.clock.now()) : app.identity.giveCode(subject, password))
}

/** Somebody of that name who left: taken back. Somebody who is here, or whom this tenant never saw, has the name already. */
async function returning(tx: Tx, username: string) {
  const [person] = await tx.query<KnownPerson & { was_here: boolean }>(
    `select id, username, name, disabled_at is not null as disabled, subject, exists (select 1 from membership m where m.person_id = person.id) as was_here from person where username = $1`, [username],
  )
  const free = !person || (person.was_here && (await placesOf(tx, tx.tenantId, person.id)).all === 0)
  must(free, 'people.username-taken', { username, field: 'username' })
  return person
}

/** The person under the hand of this tenant alone: nobody resets or locks an account that opens desks out of his sight. */
async function mine({ app, actor }: Context, tx: Tx, personId: string): Promise<PeopleFacts> {
  must(await personHere(tx, personId), 'people.not-found')
  await mustBeOurs(tx, actor.tenantId, personId)
  return factsOf({ app, actor }, tx, personId)
}

async function mustBeOurs(tx: Tx, tenantId: number, personId: string): Promise<void> {
  must(!(await placesOf(tx, tenantId, personId)).foreign, 'people.elsewhere')
}

async function factsOf({ app, actor }: Context, tx: Tx, personId: string | null, { memberships }: Pick<SavePerson, 'memberships'> = { memberships: [] }): Promise<PeopleFacts> {
  const now = app.clock.now()
  const [{ others } = { others: 0 }] = await tx.query<{ others: number }>(
    `select count(distinct m.person_id)::int as others from membership m join person p on p.id = m.person_id
      where m.tenant_id = $1 and 'TENANT_ADMIN' = any(m.duties) and m.person_id is distinct from $2 and p.disabled_at is null and m.valid_from <= $3 and (m.valid_to is null or m.valid_to > $3)`,
    [actor.tenantId, personId, now],
  )
  const here = personId === null ? [] : await membershipsHere(tx, actor.tenantId, personId)
  const { elsewhere, delegated } = personId === null ? { elsewhere: [], delegated: [] } : await placesOf(tx, actor.tenantId, personId)
  const units = await ownUnits(tx, actor.tenantId, memberships.flatMap(({ unitId }) => unitId ?? []))
  return { actorId: actor.personId, now, tenantKind: actor.tenantKind, personId, here, elsewhere, delegated, units, otherAdministrators: others }
}

async function ownUnits(tx: Tx, tenantId: number, ids: readonly number[]): Promise<PeopleFacts['units']> {
  const found = await tx.query<{ id: number; kind: UnitKind; line_code: string | null }>(`select id, kind, line_code from unit where id = any($1) and tenant_id = $2 and status = 'ACTIVE'`, [ids, tenantId])
  return new Map(found.map(({ id, kind, line_code }) => [id, { kind, lineCode: line_code }]))
}

/** Ends, changes and adds; a membership whose duties or unit change gets a new permission version, so that caches see it. Answers what is kept of it: no number. */
async function writeMemberships({ app, actor: { tenantId, prefectureId } }: Context, tx: Tx, personId: string, { memberships }: SavePerson, here: PeopleFacts['here']) {
  const now = app.clock.now()
  const kept = memberships.flatMap(({ id }) => (id === null ? [] : [id]))
  const ended = here.filter(({ id }) => !kept.includes(id)).map(({ id }) => id)
  await tx.query('update membership set valid_to = $3, permission_version = permission_version + 1, mobile_enc = null where tenant_id = $1 and id = any($2)', [tenantId, ended, now])
  for (const { id, unitId, duties, until, mobile } of memberships) {
    const mobileEnc = app.vault.seal(prefectureId, mobile ?? null)
    if (id === null) {
      await tx.query('insert into membership (tenant_id, person_id, unit_id, duties, valid_from, valid_to, mobile_enc) values ($1, $2, $3, $4, $5, $6, $7)', [tenantId, personId, unitId, duties, now, until ?? null, mobileEnc])
      continue
    }
    if (mobile !== undefined) await tx.query('update membership set mobile_enc = $3 where tenant_id = $1 and id = $2', [tenantId, id, mobileEnc])
    await tx.query(
      `update membership set unit_id = $3, duties = $4, valid_to = case when $6 then $5 else valid_to end, permission_version = permission_version + 1
        where tenant_id = $1 and id = $2 and (unit_id is distinct from $3 or duties <> $4 or $6 and valid_to is distinct from $5)`, [tenantId, id, unitId, duties, until ?? null, until !== undefined],
    )
  }
  return { ended, memberships: memberships.map(({ mobile, ...held }) => (mobile === undefined ? held : { ...held, mobile: mobile === null ? 'REMOVED' : 'SET' })) }
}

const note = (app: App, tx: Tx, actor: Actor, personId: string, what: PersonChange, detail: Record<string, unknown>): Promise<void> => noteChange(tx, actor, { personId, what, detail, at: app.clock.now() })
