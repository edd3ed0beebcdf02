import { may } from '@hotline/domain/access/ability.ts'
import { must } from '@hotline/domain/errors.ts'
import { maskedWords } from '@hotline/domain/trace/masked-words.ts'
import { fieldsShown } from '@hotline/domain/trace/model.ts'
import { custodySpans, custodyTotals } from '@hotline/domain/work-order/custody-times.ts'
import { z } from 'zod'
import { together } from '../../db/statement.ts'
import { centreSettingsAt } from '../../policy/centre.ts'
import { keepLook } from '../../trace/write.ts'
import { router, scoped } from '../../trpc.ts'
import { limitsOf } from '../clock-ground.ts'
import { loadOrder } from '../load.ts'
import { presentOrder } from '../present.ts'
import { historyOf } from '../timeline.ts'
import { orderSheet } from './order-sheet.ts'
import { renderPdf } from './pdf.ts'

export const printRouter = router({
  /** The order's sheet as a PDF, in base64, with what its reader may see. Printing asks what for, and that is kept (rule 10.3). */
  orderSheet: scoped.input(z.object({ id: z.uuid(), purpose: z.string().trim().min(2, 'work-order.purpose-missing').max(60) })).mutation(async ({ ctx, input }) => {
    const { app, tx, actor } = ctx
    const order = await loadOrder(tx, input.id)
    must(order && may(actor, 'read', order), 'work-order.not-found')
    must(order.orderNo, 'print.no-number')
    const reference = await app.reference.of(actor.tenantId)
    const now = app.clock.now()
    const shown = presentOrder(app, actor, order, reference)
    tx.send(...together([keepLook({ actor, order, at: now, settings: centreSettingsAt(reference, actor.tenantId, now).trace }, { kind: 'PRINTED', fields: fieldsShown(shown.caller.view), words: maskedWords(input.purpose) })]))
    const history = await historyOf(tx, actor, order)
    const pdf = await renderPdf(orderSheet({
      order: shown, history, held: custodyTotals(custodySpans(history.custody, reference.calendars, now)), policy: limitsOf(reference, order, now),
      printed: { by: actor.name, account: ctx.account, at: now, purpose: input.purpose }, link: `${app.env.PUBLIC_URL ?? ''}/orders/${order.orderNo}`,
    }))
    return { name: `工单处理单-${order.orderNo}.pdf`, base64: pdf.toString('base64') }
  }),
})
