import type { IntakeForm } from './form.ts'
import type { OrderPage } from '../../lib/api.ts'

/** The same call, another matter: same channel, number and call. */
export const againForm = ({ channel, callId, caller }: Pick<OrderPage, 'channel' | 'callId' | 'caller'>) => ({
  channel,
  phone: caller.view === 'OPEN' ? (caller.phone ?? undefined) : undefined,
  callId: callId ?? undefined,
})

/** What the second matter of one call starts with: who speaks, and from where. */
export function carriedOver(form: IntakeForm): Partial<IntakeForm> {
  const { areaCode, townCode, address, callerName, callerGender, isEnterprise, enterpriseName, contactPhone } = form
  return { areaCode, townCode, address, callerName, callerGender, isEnterprise, enterpriseName, contactPhone }
}
