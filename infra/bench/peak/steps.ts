import { randomUUID } from 'node:crypto'
import { wire } from '@hotline/domain/wire.ts'
import { phoneOf } from '../data/fill.ts'
import { ask, type Tokens } from '../sides.ts'
import type { Kind } from './mix.ts'
import type { Outcome } from './open-loop.ts'
import type { Cast, Centre } from './people.ts'
import type { Held, Pools } from './pools.ts'

type World = { port: number; tokens: Tokens; cast: Cast; pools: Pools; random: () => number }
type Changed = { version: number; orderNo: string | null; id: string }
type Proposal = { lead: number | null; co: number[]; basis: string; ruleId: number | null }

const REPLY = '您好，您反映的情况收悉。今日上午工作人员与您电话联系并到现场核实，情况属实，已于当日14时完成处理并复查，后续将加强巡查。如有疑问请来电，感谢您的监督。'
const QUESTIONS = ['夜间施工噪声怎么投诉', '医保异地报销', '停水', '公积金提取条件', '路灯不亮找谁', '拖欠工资']

/** One request of each kind, by a person who may make it; what it changes goes on to the next pool. */
export function stepsIn({ port, tokens, cast, pools, random }: World): Readonly<Record<Kind, () => Promise<Outcome>>> {
  const centres = [...cast.centres.values()]
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
  // Tenants as often as they have orders, by way of an order.
  const somewhere = (): Centre | undefined => cast.centres.get(pick(pools.known)?.tenantId ?? 0) ?? pick(centres)
  const send = async <T>(who: string | undefined, path: string, input: unknown, mutation = false): Promise<T> => {
    const text = await ask(port, { path, input, mutation }, tokens[who ?? ''])
    // tRPC's envelope around an answer whose type the procedure fixes.
    return wire.deserialize((JSON.parse(text) as { result: { data: unknown } }).result.data) as T
  }
  const read = async (who: string | undefined, path: string, input?: unknown): Promise<Outcome> => {
    await send(who, path, input)
    return 'done'
  }
  const perform = (who: string | undefined, { id, version }: Held, verb: string, input: unknown = {}): Promise<Changed> =>
    send<Changed>(who, 'workOrder.perform', { id, version, verb, input, idempotencyKey: randomUUID() }, true)

  /** Takes the longest waiting order of a pool, acts on it as one of its people, and puts what it became into the next. */
  const act = (from: keyof Pools, who: (order: Held) => string | undefined, verb: string | ((order: Held) => string), input: (order: Held) => unknown, to?: keyof Pools) => async (): Promise<Outcome> => {
    const order = pools[from].shift()
    if (!order) return 'nothing'
    const { version, orderNo } = await perform(who(order), order, typeof verb === 'string' ? verb : verb(order), input(order))
    if (to) pools[to].push({ ...order, version, orderNo })
    return 'done'
  }
  const centre = (post: 'agent' | 'dispatcher' | 'reviewer' | 'callback') => ({ tenantId }: Held) => cast.centres.get(tenantId)?.[post]
  const unit = (post: 'liaison' | 'leader') => ({ unitId }: Held) => cast.units.get(unitId ?? 0)?.[post]

  const matter = ({ tenantId }: Held) => ({
    categoryCode: '0802', title: '夜间施工噪声，连续三晚到两点', content: '工地每晚十一点后开工，家里有高三学生，已经三晚，希望尽快核实处理。', demand: '夜里停工', areaCode: cast.centres.get(tenantId)?.areaCode, address: `城东街道光明路${Math.floor(random() * 9_000)}号`,
  })

  return {
    caller: () => read(somewhere()?.agent, 'intake.caller', { phone: phoneOf(Math.floor(random() * 5_000)) }),
    draft: async () => {
      const at = somewhere()
      if (!at) return 'nothing'
      const { id, version } = await send<Changed>(at.agent, 'workOrder.openDraft', { channel: 'PHONE', phone: phoneOf(Math.floor(random() * 5_000)), idempotencyKey: randomUUID() }, true)
      pools.draft.push({ id, version, tenantId: at.tenantId, unitId: null, orderNo: null })
      return 'done'
    },
    alike: () => read(somewhere()?.agent, 'intake.alike', { exceptId: randomUUID(), categoryCode: '0802', townCode: null, address: `城东街道光明路${Math.floor(random() * 400)}号` }),
    register: act('draft', centre('agent'), 'register', (order) => ({ ...matter(order), requestType: 'COMPLAINT', duplicatesShown: true }), 'registered'),
    answer: act('draft', centre('agent'), 'answerDirectly', (order) => ({ ...matter(order), requestType: 'CONSULT', answer: '已当场解答。', noKbReason: '知识库暂无' })),

    route: async () => {
      const order = pools.registered.shift()
      if (!order) return 'nothing'
      const { proposal } = await send<{ proposal: Proposal }>(centre('dispatcher')(order), 'workOrder.route', { id: order.id })
      pools.routed.push({ ...order, proposal })
      return 'done'
    },
    dispatch: async () => {
      const order = pools.routed.shift()
      if (!order) return 'nothing'
      const { lead, co, basis, ruleId } = order.proposal as Proposal // the answer of route
      const own = [...cast.units.values()].find(({ tenantId }) => tenantId === order.tenantId)
      // Nobody is proposed, and nobody's people take part there.
      if (lead === null && !own) return 'nothing'
      const manualBasis = { clause: '三定规定', overrideReason: '依职责' }
      const input = lead === null ? { leadUnitId: own?.unitId, co: [], basis: 'INDUSTRY', ruleId: null, manualBasis } : { leadUnitId: lead, co: co.map((unitId) => ({ unitId })), basis, ruleId, ...(ruleId === null ? { manualBasis } : {}) }
      const { version, orderNo } = await perform(centre('dispatcher')(order), order, 'dispatch', { ...input, opinion: '请依职责办理' })
      const unitId = input.leadUnitId ?? 0
      if (cast.units.has(unitId) && !co.length) pools.dispatched.push({ ...order, version, orderNo, unitId })
      return 'done'
    },
    transfer: async () => {
      const order = pools.registered.shift()
      const neighbourId = cast.centres.get(order?.tenantId ?? 0)?.neighbourId
      if (!order || !neighbourId) return 'nothing'
      await perform(centre('dispatcher')(order), order, 'proposeTransfer', { toTenantId: neighbourId, reason: '属地在邻县', evidence: '定位' })
      return 'done'
    },

    sign: act('dispatched', unit('liaison'), 'sign', () => ({}), 'held'),
    return: act('returnable', unit('liaison'), 'requestReturn', () => ({ ground: 'OUT_OF_SCOPE', words: '属民事合同纠纷，不在受理范围', basis: '受理范围清单' })),
    record: act('held', unit('liaison'), 'addRecord', () => ({ kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系诉求人，说明今晚起停工' }), 'recorded'),
    extension: act('extendable', unit('leader'), 'requestExtension', () => ({ amount: 3, reason: '需要安排施工', stageReport: '已现场核实', plan: '三日内完成', callerToldAt: new Date(Date.now() - 60_000) })),
    reply: act('recorded', unit('liaison'), 'submitReply', () => ({ reply: REPLY, resolution: 'RESOLVED', contactPhone: '0998-8512345' }), 'unitReview'),
    approve: act('unitReview', unit('leader'), 'unitApprove', () => ({ opinion: '情况属实，同意答复。' }), 'centreReview'),
    review: act('centreReview', centre('reviewer'), 'acceptResult', () => ({}), 'callback'),
    callback: act('callback', centre('callback'), 'closeByEvaluation', () => ({ kind: 'RATED', contacted: 'YES', resolved: 'YES', resultRating: 5, processRating: 5 })),

    inbox: () => {
      const at = somewhere()
      const staff = pick([...cast.units.values()])
      const [who, view] = pick([[at?.dispatcher, 'dispatch.waiting'], [at?.dispatcher, 'orders.all'], [at?.agent, 'intake.drafts'], [at?.reviewer, 'review.centre'], [at?.callback, 'callback.waiting'], [staff?.liaison, 'handle.todo'], [staff?.liaison, 'handle.todo'], [staff?.leader, 'review.unit']] as const) ?? []
      return read(who, 'workOrder.list', { view })
    },
    detail: () => {
      const order = pick(pools.known)
      return order ? read(centre('dispatcher')(order), 'workOrder.get', { id: order.id }) : Promise.resolve('nothing')
    },
    search: () => {
      const order = pick(pools.known)
      if (!order?.orderNo) return Promise.resolve('nothing')
      return read(centre('dispatcher')(order), 'workOrder.list', { view: 'orders.all', search: random() < 0.5 ? order.orderNo : phoneOf(Math.floor(random() * 5_000)) })
    },
    knowledge: () => read(somewhere()?.agent, 'knowledge.search', { text: pick(QUESTIONS) }),
    board: () => read(somewhere()?.dispatcher, 'workOrder.counts'),
  }
}
