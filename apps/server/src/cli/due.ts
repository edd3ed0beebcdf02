import { SICHUAN, XINJIANG } from '@hotline/domain/deadline/profiles.ts'
import { restsOnProvisional } from '@hotline/domain/deadline/calendar.ts'
import { due, limitOf } from '@hotline/domain/deadline/limit.ts'
import { REQUEST_TYPES, URGENCIES } from '@hotline/domain/work-order/model.ts'
import { calendarsFor } from '../seed/calendars.ts'
import { TENANTS } from '../seed/organisation.ts'
import { optionsOf } from './lib/command.ts'
import { beijingIso, instantOf } from './lib/time.ts'

const POLICIES = { SICHUAN, XINJIANG } as const
const USAGE = `用法：npm run hotline -- due --tenant <区划代码> [--policy SICHUAN|XINJIANG] --type <${REQUEST_TYPES.join('|')}> --urgency <${URGENCIES.join('|')}> --from <派单时间>`

/** When an order dispatched at an instant is due, by the seeded calendars and policies alone: no database. */
export function run(args: string[]): number {
  const { values } = optionsOf(args, ['tenant', 'policy', 'type', 'urgency', 'from'])
  const tenant = TENANTS.find(({ code }) => code === values.tenant)
  const policy = values.policy ?? tenant?.slaProfile
  const requestType = REQUEST_TYPES.find((each) => each === values.type)
  const urgency = URGENCIES.find((each) => each === (values.urgency ?? 'NORMAL'))
  const from = instantOf(values.from)
  if (!tenant || (policy !== 'SICHUAN' && policy !== 'XINJIANG') || !requestType || !urgency || !from) {
    console.error(USAGE)
    return 1
  }
  const limit = limitOf({ requestType, urgency }, POLICIES[policy])
  if (!limit) {
    console.log('无办理时限')
    return 0
  }
  const calendar = { tenantId: 0, ...calendarsFor(tenant.slaProfile) }
  const dueAt = due(from, limit, calendar)
  console.log(`${beijingIso(dueAt)}${restsOnProvisional(calendar, from, dueAt) ? ' （暂按预估的节假日计算）' : ''}`)
  return 0
}
