import { z } from 'zod'
import { router, scoped } from '../trpc.ts'

const key = z.string().min(1).max(120)
/** Far more than any form holds; a runaway client is stopped here. */
const MAX_BYTES = 64_000
const content = z.record(z.string(), z.unknown()).refine((value) => JSON.stringify(value).length <= MAX_BYTES, 'draft.too-large')

/** What a person has typed and not yet sent: one row per form, nobody else's. */
export const draftRouter = router({
  get: scoped.input(z.object({ key })).query(async ({ ctx, input }) => {
    const rows = await ctx.tx.query<{ content: Record<string, unknown>; updatedAt: Date }>(
      'select content, updated_at as "updatedAt" from form_draft where tenant_id = $1 and person_id = $2 and key = $3', [ctx.actor.tenantId, ctx.actor.personId, input.key], 'draft-get',
    )
    return rows[0] ?? null
  }),

  save: scoped.input(z.object({ key, content })).mutation(async ({ ctx, input }) => {
    const rows = await ctx.tx.query<{ updatedAt: Date }>(
      `insert into form_draft (tenant_id, person_id, key, content) values ($1, $2, $3, $4)
       on conflict (tenant_id, person_id, key) do update set content = excluded.content, updated_at = now() returning updated_at as "updatedAt"`,
      [ctx.actor.tenantId, ctx.actor.personId, input.key, JSON.stringify(input.content)], 'draft-save',
    )
    return { savedAt: rows[0]?.updatedAt ?? new Date() }
  }),

  clear: scoped.input(z.object({ key })).mutation(async ({ ctx, input }) => {
    await ctx.tx.query('delete from form_draft where tenant_id = $1 and person_id = $2 and key = $3', [ctx.actor.tenantId, ctx.actor.personId, input.key], 'draft-clear')
    return { cleared: true }
  }),
})
