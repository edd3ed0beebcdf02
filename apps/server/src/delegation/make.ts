import type { Actor } from '@hotline/domain/access/actor.ts'
import { dutyNames } from '@hotline/domain/access/duties.ts'
import { needsSecondFactor } from '@hotline/domain/access/people-rules.ts'
import { checkDelegation, checkEnd, type MakeDelegation } from '@hotline/domain/delegation/rules.ts'
import { lockPeople, noteChange } from '../admin/people-rows.ts'
import type { App } from '../context.ts'
import type { Tx } from '../db/in-scope.ts'
import { subjectOf } from '../identity/openings.ts'
import { dayOf } from '../notice/day-of.ts'
import { tellPerson } from '../notice/tell-person.ts'
import { centreSettingsAt } from '../policy/centre.ts'
import { colleagueOf, passablePosts } from './posts.ts'

/** Passes duties on, within the tenant in force. Counts within a second, from `from` on. @throws `delegation.*` */
export async function makeDelegation(app: App, tx: Tx, actor: Actor, input: MakeDelegation): Promise<{ id: number }> {
  await lockPeople(tx)
  const now = app.clock.now()
  const { giverId, membershipId, viaId, delegateId, reason } = input
  const post = (await passablePosts(tx, giverId)).find((each) => each.membershipId === membershipId && each.viaId === viaId)
  const giver = post && (await colleagueOf(tx, giverId))
  const { from, until } = checkDelegation(actor, input, {
    source: post && giver && { giverName: giver.name, duties: post.duties, people: [giverId, ...post.actsFor], links: post.actsFor.length, until: post.until },
    delegate: await colleagueOf(tx, delegateId), overlaps: await overlapping(tx, input), settings: centreSettingsAt(await app.reference.of(tx.tenantId), tx.tenantId, now).delegation, now,
  })
  const duties = [...new Set(input.duties)]
  const [made] = await tx.query<{ id: number }>(
    `insert into delegation (tenant_id, membership_id, via_id, giver_id, delegate_id, duties, valid_from, valid_to, reason, made_by, made_by_name, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [tx.tenantId, membershipId, viaId, giverId, delegateId, duties, from, until, reason, actor.personId, actor.name, now],
  )
  const id = made?.id ?? 0
  const subject = app.identity.managed && needsSecondFactor(duties) ? await subjectOf(tx, delegateId) : null
  if (subject !== null) await app.identity.requireSecondFactor(subject, true)
  await noteChange(tx, actor, { personId: delegateId, what: 'DELEGATED', detail: { delegation: id, for: giverId, duties, from, until, reason }, at: now })
  const params = { name: [giver?.name ?? '', ...(post?.actsForNames ?? [])].join('，代 '), duties: duties.map((duty) => dutyNames[duty]).join('、'), until: dayOf(until) }
  await tellPerson(tx, { personId: delegateId, code: 'N19', dedupe: `N19:${id}`, params, at: now })
  return { id }
}

/** Ends a delegation before its time: its giver, or the security administrator. What was passed on from it ends with it. */
export async function endDelegation(app: App, tx: Tx, actor: Actor, id: number): Promise<void> {
  await lockPeople(tx)
  const now = app.clock.now()
  const [given] = await tx.query<{ giverId: string; giverName: string; delegateId: string; duties: (keyof typeof dutyNames)[]; until: Date; endedAt: Date | null }>(
    `select d.giver_id as "giverId", g.name as "giverName", d.delegate_id as "delegateId", d.duties, d.valid_to as until, d.ended_at as "endedAt"
       from delegation d join person g on g.id = d.giver_id where d.id = $1 and d.tenant_id = $2`, [id, tx.tenantId],
  )
  checkEnd(actor, given, now)
  await tx.query('update delegation set ended_at = $2, ended_by = $3, ended_by_name = $4 where id = $1', [id, now, actor.personId, actor.name])
  if (!given) return
  await noteChange(tx, actor, { personId: given.delegateId, what: 'DELEGATION_ENDED', detail: { delegation: id, for: given.giverId, duties: given.duties }, at: now })
  await tellPerson(tx, { personId: given.delegateId, code: 'N19E', dedupe: `N19E:${id}`, params: { name: given.giverName, duties: given.duties.map((duty) => dutyNames[duty]).join('、') }, at: now })
}

async function overlapping(tx: Tx, { membershipId, viaId, delegateId, from, until }: MakeDelegation): Promise<boolean> {
  const found = await tx.query(
    `select 1 from delegation where tenant_id = $1 and membership_id = $2 and via_id is not distinct from $3 and delegate_id = $4 and ended_at is null
       and valid_from < $6 and valid_to > greatest(coalesce($5, product_now()), product_now()) limit 1`, [tx.tenantId, membershipId, viaId, delegateId, from, until],
  )
  return found.length > 0
}
