import { may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import { maskedWords } from '@hotline/domain/trace/masked-words.ts'
import { REVEAL_PURPOSES } from '@hotline/domain/trace/model.ts'
import { z } from 'zod'
import type { App } from '../context.ts'
import type { Tx } from '../db/in-scope.ts'
import { together } from '../db/statement.ts'
import { centreSettingsAt } from '../policy/centre.ts'
import { countReveal } from '../trace/alert.ts'
import { keepLook } from '../trace/write.ts'
import { loadOrder } from './load.ts'

export const revealInput = z.object({ id: z.uuid(), purpose: z.enum(REVEAL_PURPOSES), words: z.string().trim().max(200).default('') })
  .refine(({ purpose, words }) => purpose !== 'OTHER' || words.length >= 2, { path: ['words'], message: 'work-order.purpose-missing' })

/**
 * Opens the caller's name and number to one person for a stated purpose; the opening is kept in the same transaction,
 * counted, and too many of them alarm the auditor or end (rule 10.3).
 */
export async function reveal(app: App, tx: Tx, actor: Actor, { id, purpose, words }: z.output<typeof revealInput>): Promise<{ name: string | null; phone: string | null; contactPhone: string | null }> {
  const order = await loadOrder(tx, id)
  must(order && may(actor, 'read', order), 'work-order.not-found')
  must(may(actor, 'reveal', order), 'work-order.forbidden', { verb: 'reveal' })
  const open = (sealed: string | null) => app.vault.open(order.prefectureId, sealed)
  const [name, phone, contactPhone] = [open(order.callerNameEnc), open(order.callerPhoneEnc), open(order.contactPhoneEnc)]
  const at = app.clock.now()
  const looked = { actor, order, at, settings: centreSettingsAt(await app.reference.of(actor.tenantId), actor.tenantId, at).trace }
  await countReveal(tx, looked)
  tx.send(...together([keepLook(looked, { kind: 'REVEALED', fields: contactPhone ? ['CALLER', 'CONTACT'] : ['CALLER'], purpose, words: words ? maskedWords(words, name) : undefined })]))
  return { name, phone, contactPhone }
}
