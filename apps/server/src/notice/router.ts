import { z } from 'zod'
import { router, scoped } from '../trpc.ts'

/** `orderId` is null where a notice is about no order: a digest, a year without a calendar. */
export type NoticeRow = { id: string; orderId: string | null; orderNo: string | null; code: string; params: Record<string, string>; at: Date; readAt: Date | null }

export const noticeRouter = router({
  /** Newest first, keyset by time and id. */
  list: scoped
    .input(z.object({ cursor: z.object({ at: z.date(), id: z.uuid() }).nullish(), limit: z.number().int().min(1).max(50).default(20) }))
    .query(async ({ ctx, input }) => {
      const values: unknown[] = [ctx.actor.tenantId, ctx.actor.personId, input.limit + 1]
      const after = input.cursor ? `and (at, id) < ($${values.push(input.cursor.at)}, $${values.push(input.cursor.id)})` : ''
      const rows = await ctx.tx.query<NoticeRow>(
        `select id, order_id as "orderId", order_no as "orderNo", code, params, at, read_at as "readAt" from notice
          where tenant_id = $1 and person_id = $2 ${after} order by at desc, id desc limit $3`, values,
      )
      const page = rows.slice(0, input.limit)
      const last = page.at(-1)
      return { rows: page, next: rows.length > input.limit && last ? { at: last.at, id: last.id } : null }
    }),

  /** Counted up to 100. */
  unread: scoped.query(async ({ ctx }) => {
    const rows = await ctx.tx.query<{ count: number }>(
      'select count(*)::int as count from (select 1 from notice where tenant_id = $1 and person_id = $2 and read_at is null limit 100) q', [ctx.actor.tenantId, ctx.actor.personId], 'notice-unread',
    )
    return { count: rows[0]?.count ?? 0 }
  }),

  read: scoped.input(z.object({ ids: z.array(z.uuid()).max(50).optional() })).mutation(async ({ ctx, input }) => {
    await ctx.tx.query(
      'update notice set read_at = $3 where tenant_id = $1 and person_id = $2 and read_at is null and ($4::uuid[] is null or id = any($4))',
      [ctx.actor.tenantId, ctx.actor.personId, ctx.app.clock.now(), input.ids ?? null],
    )
    return { read: true }
  }),
})
