import { REQUEST_TYPES, URGENCIES } from '@hotline/domain/work-order/model.ts'
import { DISCARD_REASONS } from '@hotline/domain/work-order/transitions/discard-draft.ts'
import { WORDS, type Scene } from './scene.ts'

const MATTERS = [
  ['0301', '小区电梯停了两天', '小区三号楼电梯停运两天，老人下不了楼'], ['0802', '夜间施工噪声', '工地每晚十一点后开工，已经三晚'],
  ['0803', '广场舞音响太吵', '广场舞音响开到晚上十点'], ['0404', '垃圾没有清运', '路口垃圾桶三天没有清运'], ['0501', '路面坑洼', '路面有大坑，夜里看不见'],
  ['0601', '自来水停水', '小区停水一天，没有通知'], ['0701', '商家不肯退货', '买的衣服不合格，商家不退'], ['0702', '餐馆食品变质', '餐馆饭菜变质，吃了肚子疼'],
] as const

/** The place is a county of this world, now and then one that another centre answers for. */
function matterOf({ stage, random, order }: Scene) {
  const [categoryCode, title, content] = random.of(MATTERS)
  const counties = stage.tenants.filter(({ kind }) => kind === 'COUNTY')
  const own = counties.find(({ id }) => id === order.tenantId)
  const { areaCode } = own && random.chance(0.85) ? own : random.of(counties)
  const unknown = random.chance(0.05)
  return {
    requestType: random.weighted(REQUEST_TYPES, (type) => (type === 'COMPLAINT' || type === 'HELP' ? 5 : 1)), categoryCode, title, content, demand: '请尽快处理',
    areaCode: unknown ? null : areaCode, areaNote: unknown ? '诉求人说不清' : null, address: '人民路幸福里小区', isAnonymous: random.chance(0.05),
    callbackConsent: random.chance(0.9), urgency: random.weighted(URGENCIES, (urgency) => (urgency === 'NORMAL' ? 7 : 1)),
  }
}

export const INTAKE_INPUTS = {
  register: (scene: Scene) => ({ ...matterOf(scene), duplicatesShown: true }),
  answerDirectly: (scene: Scene) => ({ ...matterOf(scene), requestType: scene.random.of(['CONSULT', 'PRAISE', 'OPINION']), answer: WORDS, noKbReason: '知识库暂无此条' }),
  reject: (scene: Scene) => ({ ...matterOf(scene), reasonCode: scene.random.of(['NA02', 'NA03', 'NA05']), basisText: '有关法律规定', explanation: WORDS, guidance: '请向有关机关提出' }),
  transferEmergency: (scene: Scene) => ({ ...matterOf(scene), line: scene.random.of(['110', '119', '120', '122']), mode: 'GUIDED', outcome: '已告知诉求人拨打' }),
  discardDraft: (scene: Scene) => ({ reason: scene.random.of(DISCARD_REASONS), nothingPromised: true }),
  addSupplement: ({ shown, random }: Scene) => {
    const questionId = shown.history.questions.find(({ answeredAt }) => !answeredAt)?.id
    return { text: '补充：就在北门旁边', ...(questionId && random.chance(0.7) ? { questionId } : {}) }
  },
  reclassify: ({ random }: Scene) => ({ urgency: random.weighted(URGENCIES, (urgency) => (urgency === 'NORMAL' ? 4 : 1)), requestType: random.of(['COMPLAINT', 'HELP', 'REPORT']), reason: '核实后更正' }),
  setStatutoryLimit: ({ order, random }: Scene) =>
    order.statutoryLimit && random.chance(0.5)
      ? { limit: null, reason: '所引条款不适用' }
      : { limit: { unit: random.of(['CALENDAR_DAY', 'WORKING_DAY'] as const), amount: 20 + random.int(60) }, clause: '《信访工作条例》第三十四条', callerTold: '依法六十日内办结，我们会跟进' },
  urge: ({ random }: Scene) => ({ text: '请尽快联系诉求人', by: random.of(['CALLER', 'CENTRE']) }),
  reaccept: () => ({ reason: '复核后应当受理' }),
  withdraw: ({ phone }: Scene) => (phone ? { identity: 'SAME_PHONE', phone, reason: '诉求人说已经解决' } : undefined),
  lateDissatisfaction: ({ random }: Scene) => ({ reason: 'NOT_DONE', words: '过两天又坏了', resultRating: 1 + random.int(2), resolved: 'NO' }),
  repeat: () => ({ newFacts: '又出现同样的问题' }),
}
