import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import { must } from '@hotline/domain/errors.ts'
import { MOST_HELD_DAYS } from '@hotline/domain/work-order/held-figures.ts'
import { z } from 'zod'
import { together } from '../db/statement.ts'
import { centreSettingsAt } from '../policy/centre.ts'
import { registered } from '../register.ts'
import { keepTaking } from '../trace/write.ts'
import { router } from '../trpc.ts'
import { minuteText } from '../work-order/print/times.ts'
import { csvOf } from './csv.ts'
import { heldBy } from './held.ts'
import { holdersIn, tenantsOf } from './report.ts'

const within = z.object({ from: z.date(), until: z.date() })
function mustFit({ from, until }: z.output<typeof within>): void {
  must(until > from, 'custody.span-empty')
  // And a day for the clock.
  must(until.getTime() - from.getTime() <= (MOST_HELD_DAYS + 1) * DAY_MS, 'custody.span-long', { days: MOST_HELD_DAYS })
}

export const custodyRouter = router({
  /** Who held how many orders how long, on both clocks: what was handed on within the time, and what is held now. */
  report: registered('custody').input(within).query(async ({ ctx, input }) => {
    mustFit(input)
    const reference = await ctx.app.reference.of(ctx.actor.tenantId)
    const at = ctx.app.clock.now()
    return { at, rows: await holdersIn(ctx.tx, reference, tenantsOf(ctx.actor, reference), input, at) }
  }),

  /** The holdings behind one line of the report, the longest first. */
  held: registered('custody')
    .input(within.extend({ tenantId: z.int(), unitId: z.int().nullable(), cursor: z.object({ ms: z.number().nonnegative(), orderId: z.uuid(), version: z.int() }).nullish(), limit: z.int().min(1).max(100).default(50) }))
    .query(async ({ ctx, input }) => {
      mustFit(input)
      const reference = await ctx.app.reference.of(ctx.actor.tenantId)
      must(tenantsOf(ctx.actor, reference).includes(input.tenantId), 'custody.holder-not-found')
      return heldBy(ctx.tx, ctx.actor, input, reference)
    }),

  /** The report as a file, kept among who saw what. */
  csv: registered('custodyExport').input(within).mutation(async ({ ctx, input }) => {
    mustFit(input)
    const { actor, app, tx } = ctx
    const reference = await app.reference.of(actor.tenantId)
    const at = app.clock.now()
    const rows = await holdersIn(tx, reference, tenantsOf(actor, reference), input, at)
    const span = `${minuteText(input.from)} 至 ${minuteText(input.until)}`
    tx.send(...together([keepTaking({ actor, at, settings: centreSettingsAt(reference, actor.tenantId, at).trace }, `持有时长，${span}，${rows.length} 行`)]))
    return { name: `持有时长 ${minuteText(input.from).slice(0, 10)}.csv`, text: csvOf(rows, `${actor.tenantName} 各单位持有时长，${span}；${actor.name} ${minuteText(at)} 导出，内部资料，不得外传`) }
  }),
})
