import { z } from 'zod'
import { router, scoped } from '../trpc.ts'
import { bigrams } from './bigrams.ts'

export type KbHit = {
  id: string; kind: string; title: string; answer: string; basis: string; askFirst: string; ownerName: string; status: 'PUBLISHED' | 'SUSPECT'
  pinned: boolean; version: number; effectiveTo: Date | null; nextReviewAt: Date | null; tenantId: number
}

export const knowledgeRouter = router({
  /** Published entries of the own tenant and above, best match first: own county before prefecture, pinned wording on top. */
  search: scoped.input(z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(20).default(8) })).query(({ ctx, input }) => {
    const words = bigrams(input.text).slice(-40)
    if (!words.length) return []
    return ctx.tx.query<KbHit>(
      `select id, kind, title, answer, basis, ask_first as "askFirst", owner_name as "ownerName", status, pinned, version,
              effective_to as "effectiveTo", next_review_at as "nextReviewAt", tenant_id as "tenantId"
         from kb_entry k
        where k.tenant_id in (select ancestor_id from tenant_closure where descendant_id = $1) and k.status in ('PUBLISHED','SUSPECT')
          and (k.effective_to is null or k.effective_to > (select product_now()))
          and cardinality(array(select unnest(tsvector_to_array(k.bigrams)) intersect select unnest($2::text[]))) >= least(2, $3)
        order by k.pinned desc, cardinality(array(select unnest(tsvector_to_array(k.bigrams)) intersect select unnest($2::text[]))) desc, k.tenant_id = $1 desc, k.id
        limit $4`,
      [ctx.actor.tenantId, words, words.length, input.limit], 'knowledge-search',
    )
  }),
})
