import type { Actor } from '@hotline/domain/access/actor.ts'
import { dutyNames, type Duty } from '@hotline/domain/access/duties.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import type { App } from '../../context.ts'
import { openSessions } from '../../session/actor.ts'
import type { Tx } from '../../db/in-scope.ts'

/** The county's and the prefecture's own people, each as the actor a real sign-in would make of them. */
export type Cast = (place: { tenantId: number; unitId: number | null; name: string }, ...duties: Duty[]) => Promise<Actor>

/**
 * Who would do it: the first person of the place who holds one of the duties, in that order. Nobody is invented: that a
 * post is empty is what the sandbox is there to find. @throws `onboarding.sandbox-nobody`
 */
export async function openCast({ reference }: Pick<App, 'reference'>, tx: Tx, tenantIds: readonly number[]): Promise<Cast> {
  const held = await tx.query<{ id: number; tenant_id: number; unit_id: number | null; person_id: string; duties: string[] }>(
    `select m.id, m.tenant_id, m.unit_id, m.person_id, m.duties from membership m join person p on p.id = m.person_id and p.disabled_at is null
      where m.tenant_id = any($1) and m.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now()) order by m.id`, [tenantIds],
  )
  const sessions = openSessions(tx, reference)
  const known = new Map<number, Promise<Actor>>()
  return async ({ tenantId, unitId, name }, ...duties) => {
    const here = held.filter((row) => row.tenant_id === tenantId && row.unit_id === unitId)
    const found = duties.flatMap((duty) => here.filter((row) => row.duties.includes(duty)))[0]
    if (!found) throw new DomainError('onboarding.sandbox-nobody', { place: name, duty: duties.map((duty) => dutyNames[duty]).join('或') })
    const actor = known.get(found.id) ?? sessions.of(found.person_id, found.id).then((session) => session.actor)
    known.set(found.id, actor)
    return actor
  }
}
