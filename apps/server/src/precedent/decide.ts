import { isOneOf, type Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import type { PrecedentStatus, RuledBy } from '@hotline/domain/precedent/model.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { fileUp } from '../filing/file.ts'

export type Decision = { id: string; adopt: boolean; words: string }
type Proposed = { status: PrecedentStatus; proposed_by: string; acted_for: string[]; category_code: string; area_code: string; rule: RuledBy; objected: boolean }

/**
 * Adopts a ruling into the tenant's dispatch catalogue from now on, or leaves it to its one order. The second reviewer
 * is never the one who ruled, and a ruling the prefecture objected to (rule 4.9) sets no example; one taken into a county's catalogue is filed with it. An earlier precedent for the same matter and place ends where this one begins.
 */
export async function decidePrecedent(tx: Tx, actor: Actor, { id, adopt, words }: Decision, reference: Pick<Reference, 'categories' | 'policies'>, now: Date): Promise<{ id: string; status: PrecedentStatus; ruleId: number | null }> {
  const rows = await tx.query<Proposed>(
    `select p.status, p.proposed_by, p.acted_for, p.category_code, p.area_code, p.rule, exists (
       select 1 from filing f join work_order_event e on e.order_id = f.order_id and e.version = f.event_version
        where f.order_id = p.order_id and f.kind = 'DESIGNATION' and f.objected_at is not null and e.payload ->> 'rulingNo' = p.ruling_no) as objected
       from precedent p where p.id = $1 and p.tenant_id = $2 for update of p`, [id, actor.tenantId],
  )
  const proposed = rows[0]
  must(proposed, 'precedent.not-found')
  must(proposed.status === 'PROPOSED', 'precedent.decided')
  must(!isOneOf(actor, [proposed.proposed_by, ...proposed.acted_for]), 'work-order.four-eyes')
  must(!adopt || !proposed.objected, 'precedent.objected')
  const ruleId = adopt ? await intoCatalogue(tx, actor.tenantId, proposed, now) : null
  const status = adopt ? 'APPROVED' : 'REJECTED'
  await tx.query('update precedent set status = $2, decided_by = $3, decided_by_name = $4, decided_at = $5, decision_words = $6, rule_id = $7 where id = $1', [id, status, actor.personId, actor.name, now, words, ruleId])
  if (adopt) await fileUp(tx, actor, { kind: 'CATALOGUE', subject: `先例写入派单目录：${reference.categories.get(proposed.category_code)?.path ?? proposed.category_code}`, about: { precedentId: id } }, reference, now)
  return { id, status, ruleId }
}

async function intoCatalogue(tx: Tx, tenantId: number, { category_code, area_code, rule }: Proposed, now: Date): Promise<number | null> {
  await tx.query(
    `update dispatch_rule r set effective_to = $5 from precedent p
      where p.rule_id = r.id and p.tenant_id = $1 and p.category_code = $2 and p.area_code = $3 and p.rule -> 'conditions' = $4::jsonb and r.effective_to is null`,
    [tenantId, category_code, area_code, JSON.stringify(rule.conditions), now],
  )
  const made = await tx.query<{ id: number }>('insert into dispatch_rule (tenant_id, category_code, rule, effective_from) values ($1, $2, $3, $4) returning id', [tenantId, category_code, JSON.stringify(rule), now])
  return made[0]?.id ?? null
}
