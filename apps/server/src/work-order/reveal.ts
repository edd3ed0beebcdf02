import { may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import { z } from 'zod'
import type { App } from '../context.ts'
import type { Tx } from '../db/in-scope.ts'
import { loadOrder } from './load.ts'

export const revealInput = z.object({ id: z.uuid(), purpose: z.string().trim().min(2, 'work-order.purpose-missing').max(200) })

/** Opens the caller's name and number to one person for a stated purpose; the opening is logged in the same transaction (rule 10.3). */
export async function reveal(app: App, tx: Tx, actor: Actor, { id, purpose }: z.output<typeof revealInput>): Promise<{ name: string | null; phone: string | null; contactPhone: string | null }> {
  const order = await loadOrder(tx, id)
  must(order && may(actor, 'read', order), 'work-order.not-found')
  must(may(actor, 'reveal', order), 'work-order.forbidden', { verb: 'reveal' })
  await tx.query(
    'insert into reveal_log (tenant_id, order_id, person_id, person_name, field, purpose, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [actor.tenantId, order.id, actor.personId, actor.name, 'caller', purpose, app.clock.now()],
  )
  const open = (sealed: string | null) => app.vault.open(order.prefectureId, sealed)
  return { name: open(order.callerNameEnc), phone: open(order.callerPhoneEnc), contactPhone: open(order.contactPhoneEnc) }
}
