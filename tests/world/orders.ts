import { randomUUID } from 'node:crypto'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import type { Api, Instance } from './instance.ts'

export type Ref = { id: string; version: number; status: string; orderNo: string | null; queryCode?: string | null }

/** An ordinary matter of 莎车县; override only what the test is about. */
export const MATTER = {
  requestType: 'COMPLAINT', categoryCode: '0802', title: '夜间施工噪声，连续三晚到两点', content: '工地每晚十一点后开工，家里有高三学生，已经三晚。', demand: '夜里停工',
  areaCode: '653125', address: '城东街道光明路', duplicatesShown: true,
} as const

/** A matter of the housing bureau's. */
export const LIFT = { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天' } as const

/** 莎车县's units by their roles. */
export async function unitsOfShache(api: Api): Promise<Record<string, number>> {
  const units: Record<string, number> = {}
  for (const { id, role, name } of await api.directory.units.query({})) if (role && name.startsWith('莎车县')) units[role] ??= id
  return units
}

/** Sends a verb and answers what the order became. */
export const act = async (api: Api, order: Pick<Ref, 'id' | 'version'>, verb: OrderVerb, input: unknown = {}): Promise<Ref> =>
  api.workOrder.perform.mutate({ id: order.id, version: order.version, verb, input, idempotencyKey: randomUUID() })

let line = 1000
export const nextPhone = (): string => `1990000${String(line++).padStart(4, '0')}`

export const draft = (api: Api, overrides: Record<string, unknown> = {}): Promise<Ref> =>
  api.workOrder.openDraft.mutate({ channel: 'PHONE', phone: nextPhone(), idempotencyKey: randomUUID(), ...overrides })

export async function registered(api: Api, overrides: Record<string, unknown> = {}): Promise<Ref> {
  return act(api, await draft(api), 'register', { ...MATTER, ...overrides })
}

/** Dispatches to what routing proposes, as Enter on the desk does. */
export async function dispatched(dispatcher: Api, order: Ref, overrides: Record<string, unknown> = {}): Promise<Ref> {
  const { proposal } = await dispatcher.workOrder.route.query({ id: order.id })
  return act(dispatcher, order, 'dispatch', {
    leadUnitId: proposal.lead, co: proposal.co.map((unitId) => ({ unitId })), basis: proposal.basis, ruleId: proposal.ruleId, opinion: '请依职责办理，按时联系诉求人', ...overrides,
  })
}

/** An ordinary matter of 莎车县 that urban management has signed for. */
export async function signed(it: Pick<Instance, 'as'>): Promise<Ref> {
  const order = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
  return act(await it.as('shache-chengguan-liaison'), order, 'sign')
}

/** Rejected with this code, or `null` if it went through. */
export async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
