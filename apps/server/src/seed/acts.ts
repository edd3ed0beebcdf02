import { holdsRole } from '@hotline/domain/routing/units.ts'
import { route } from '@hotline/domain/routing/route.ts'
import { routingFacts } from '@hotline/domain/work-order/routing-facts.ts'
import type { UnitRole } from '@hotline/domain/unit/kinds.ts'
import type { Reference, UnitRow } from '../directory/reference.ts'
import { settingsFor } from '../work-order/clock-ground.ts'
import type { Matter } from './matter.ts'
import type { Scene, Step } from './stage.ts'

export type Act = Step['act']

const byHand = (channel: Matter['channel']): string => (channel === 'PHONE' ? 'agent' : 'online')

/** Whoever answers: an agent on the phone, the online agent for what is written. */
export const opened = ({ channel, caller }: Matter, post = byHand(channel)): Act => async ({ open, cast, tenantCode }) =>
  open(await cast.centre(tenantCode, post), { channel, phone: caller.phone, callerName: caller.name })

/** A written message that arrived by itself and waits for somebody to take it. */
export const arrived = ({ channel, caller, title, content }: Matter): Act => async ({ open, cast, line, reference, tenantCode, at }) => {
  const tenant = tenantByCode(await reference(), tenantCode)
  const written = channel === 'PHONE' ? 'WECHAT' : channel
  await open(await cast.system(tenant.id), { channel: written, externalNo: `demo-${line.key}`, phone: caller.phone, callerName: caller.name, title, content, receivedAt: at })
}

/** What the agent takes down; every closing of a draft carries it. */
export const takenDown = ({ type, code, title, content, demand, areaCode, townCode, address, urgency, isAnonymous, caller }: Matter) => ({
  requestType: type, categoryCode: code, title, content, demand, areaCode, townCode, address, urgency, isAnonymous,
  caller: isAnonymous ? { type: 'PERSON' as const, phone: caller.phone } : caller,
})

export const registered = (matter: Matter): Act => async ({ perform, cast, tenantCode }) =>
  perform(await cast.centre(tenantCode, byHand(matter.channel)), 'register', { ...takenDown(matter), duplicatesShown: true })

export const sentDown = (toCode: string): Act => async ({ perform, cast, tenantCode, reference }) => {
  const target = tenantByCode(await reference(), toCode)
  await perform(await cast.centre(tenantCode, 'dispatcher'), 'sendDown', { toTenantId: target.id, opinion: `请${target.name}核实办理，按期答复诉求人。`, basis: '属地管理优先' })
}

export const tenantByCode = ({ tenants }: Pick<Reference, 'tenants'>, code: string) => {
  const tenant = [...tenants.values()].find((each) => each.code === code)
  if (!tenant) throw new Error(`There is no tenant ${code}`)
  return tenant
}

/** To whom the catalogue points; where it points elsewhere, to the remit's own unit with a written basis. */
export const dispatched = (withCo: boolean): Act => async (scene) => {
  const reference = await scene.reference()
  const actor = await scene.cast.centre(scene.tenantCode, 'dispatcher')
  const order = await scene.order()
  const proposal = route(routingFacts(order, actor.tenantId, { ...reference, settings: settingsFor(reference, order, scene.at) }, scene.at))
  if (proposal.action === 'DISPATCH' && proposal.lead !== null && proposal.ruleId !== null) {
    await sendTo(scene, reference.units.get(proposal.lead), { co: withCo ? proposal.co.slice(0, 1) : [], basis: proposal.basis, ruleId: proposal.ruleId })
    return
  }
  // A zone has few bureaus: whoever of the rule's own is there, else the office that runs the hotline's desk.
  const rule = reference.rules.find(({ categoryCode }) => order.categoryCode?.startsWith(categoryCode))
  const roles: UnitRole[] = [...(rule ? [rule.leadUnitRole, ...rule.coUnitRoles.filter((role) => role !== 'TOWNSHIP')] : []), 'GOV_SERVICE']
  await dispatchedTo(roles.find((role) => unitOf(reference, actor.tenantId, role)) ?? 'GOV_SERVICE')(scene)
}

/** To the tenant's own unit of a role, whatever the catalogue says. */
export const dispatchedTo = (role: UnitRole, co: readonly UnitRole[] = []): Act => async (scene) => {
  const reference = await scene.reference()
  const tenant = tenantByCode(reference, scene.tenantCode)
  const helpers = co.flatMap((each) => unitOf(reference, tenant.id, each)?.id ?? [])
  await sendTo(scene, unitOf(reference, tenant.id, role), { co: helpers, basis: 'INDUSTRY', ruleId: null })
}

export const unitOf = ({ units }: Pick<Reference, 'units'>, tenantId: number, role: UnitRole): UnitRow | undefined =>
  [...units.values()].filter((unit) => unit.tenantId === tenantId && holdsRole(unit, role)).sort((a, b) => Number(b.role === role) - Number(a.role === role))[0]

type Choice = { co: readonly number[]; basis: string; ruleId: number | null; directToUnit?: boolean }

export async function sendTo({ perform, cast, line, tenantCode, reference }: Scene, lead: UnitRow | undefined, { co, basis, ruleId, directToUnit = false }: Choice): Promise<void> {
  if (!lead) throw new Error('There is no unit for it')
  const manualBasis = ruleId === null ? { clause: '本级权责清单', overrideReason: '按职责由该单位主办更便于一次办结' } : null
  await perform(await cast.centre(tenantCode, 'dispatcher'), 'dispatch', {
    leadUnitId: lead.id, co: co.map((unitId) => ({ unitId })), basis, ruleId, manualBasis, directToUnit, opinion: '请先与诉求人联系，核实办理后按期答复。',
  })
  const { units } = await reference()
  Object.assign(line, { lead, co: co.flatMap((id) => units.get(id) ?? []) })
}
