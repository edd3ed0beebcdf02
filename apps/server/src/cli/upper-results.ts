import { UPPER_CHANNELS } from '@hotline/domain/work-order/upper.ts'
import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import { optionsOf, withApp, type CommandContext } from './lib/command.ts'
import { tenantOf } from './lib/tenant.ts'

const USAGE = '用法：npm run hotline -- upper-results --tenant <区划代码>'

/** What the upper platform is sent: its own number, ours, and the result. No caller: it knows whom it sent. */
export type UpperResult = { id: string; orderNo: string; resolution: string | null; reply: string | null; acceptedAt: Date }

/** Prints the results that the upper platform hasn't taken yet, one JSON object a line, for whatever carries them there (T46). */
export async function run(args: string[], context: CommandContext): Promise<number> {
  const { values } = optionsOf(args, ['tenant'])
  const code = values.tenant
  if (!code) {
    console.error(USAGE)
    return 1
  }
  return withApp(context, async (app) => {
    const tenantId = await tenantOf(app, code)
    if (tenantId === null) return 1
    for (const result of await resultsForUpper(app, tenantId)) console.log(JSON.stringify(result))
    return 0
  })
}

/** The reviewed results of what the upper platform sent to this tenant, the oldest first; until it answers, each is told again. */
export const resultsForUpper = (app: Pick<App, 'pool'>, tenantId: number): Promise<UpperResult[]> =>
  inScope(app.pool, tenantId, (tx) =>
    tx.query<UpperResult>(
      `select external_no as id, order_no as "orderNo", resolution, reply_text as reply, since as "acceptedAt" from work_order
        where origin_tenant_id = $1 and external_no is not null and channel = any($2) and status in ('CALLBACK_PENDING', 'REDO_REVIEW') and upper_accepted_at is null
        order by since, id`,
      [tenantId, UPPER_CHANNELS], 'upper-results',
    ))
