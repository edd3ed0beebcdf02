import type { EntryText } from './knowledge-common.ts'
import { takenDown, tenantByCode, type Act } from './acts.ts'
import type { Matter } from './matter.ts'
import { randomOf, type Random } from './random.ts'

const centre = (post: string, verb: Parameters<Parameters<Act>[0]['perform']>[1], input: unknown = {}): Act => async ({ perform, cast, tenantCode }) =>
  perform(await cast.centre(tenantCode, post), verb, input)
const whoOpened = ({ channel }: Matter): string => (channel === 'PHONE' ? 'agent' : 'online')

export const accepted = centre('result', 'acceptResult', { opinion: '答复逐项回应，已联系诉求人，同意。' })
export const suspended = centre('dispatch-reviewer', 'approveSuspension', { opinion: '证明齐全，同意挂起，按期看情况。' })
export const sentBack = centre('result', 'sendBack', { defects: ['D03', 'D08'], opinion: '请补充现场处理的时间和措施，联系电话改为具体科室电话。' })

const WORDS = ['处理得很快，谢谢。', '问题解决了，满意。', '工作人员态度很好，还专门来家里看了。', '已经好了。', '希望以后能长期保持。', '总体可以。']
export const rated = (random: Random): Act => {
  const resultRating = random() < 0.62 ? 5 : random() < 0.8 ? 4 : 3
  return centre('callback', 'closeByEvaluation', { kind: 'RATED', channel: 'PHONE', contacted: 'YES', resolved: resultRating === 3 ? 'PARTLY' : 'YES', resultRating, processRating: Math.max(3, resultRating), words: randomOf(WORDS, random) })
}
export const closedWithoutCallback = centre('callback', 'closeByEvaluation', { kind: 'NO_CALLBACK' })
export const unreachable = centre('callback', 'closeByEvaluation', { kind: 'UNREACHABLE' })
export const noAnswer = centre('callback', 'logCallback', { outcome: 'NO_ANSWER' })
export const dissatisfied = (proposedEffective: boolean): Act =>
  centre('callback', 'markDissatisfied', {
    channel: 'PHONE', contacted: 'YES', resolved: proposedEffective ? 'NO' : 'PARTLY', resultRating: 2, processRating: 3, reason: proposedEffective ? 'NOT_DONE' : 'POLICY', proposedEffective,
    ineffectiveCode: proposedEffective ? null : 'I3', words: proposedEffective ? '当时弄了一下，没过几天又跟原来一样，请再来处理。' : '知道政策是这样规定的，但还是觉得标准太低。',
  })
export const redone = centre('supervisor', 'redo', { points: '现场复查，按诉求人指出的位置彻底处理，并请诉求人在场确认。' })
export const acceptedDespite = centre('supervisor', 'acceptDespite', { code: 'I3', evidence: '回访录音和答复中引用的政策文件。' })
export const urged = centre('supervisor', 'urge', { text: '诉求人再次来电，请尽快联系并告知进展。', by: 'CENTRE' })
export const archived: Act = async ({ perform, cast, order }) => perform(await cast.system((await order()).tenantId), 'archive')

export const answered = (matter: Matter, entry: EntryText, prefectureCode: string): Act =>
  centre(whoOpened(matter), 'answerDirectly', { ...takenDown(matter), answer: entry.answer.replaceAll('{place}', '本辖区'), kbEntryIds: [`kb-${prefectureCode}-${entry.key}`] })

/** Refusals that need no second pair of eyes: where the matter belongs, and why. */
const REFUSED = [
  { code: '1801', title: '不服法院判决', text: '来电人对一起合同纠纷的判决不服，希望热线协调改判。', reasonCode: 'NA02', basis: '民事诉讼法：已经进入诉讼的事项由人民法院依法处理', guidance: '可在上诉期内上诉或依法申请再审，咨询电话12368' },
  { code: '1802', title: '外地旅游退款', text: '来电人在外省旅游时与当地商家发生退款纠纷，人还在外地。', reasonCode: 'NA11', basis: '属地原则：发生地不在本行政区域', guidance: '请拨打当地区号加12345，也可通过全国12315平台投诉' },
  { code: '1305', title: '申请公开会议纪要', text: '来电人要求热线提供一份部门会议纪要的复印件。', reasonCode: 'NA05', basis: '政府信息公开条例', guidance: '请向该机关的政府信息公开工作机构提出书面申请' },
  { code: '1801', title: '信访事项查询结果', text: '来电人反映的事项信访部门已受理，正在办理期限内，要求热线另行立单。', reasonCode: 'NA04', basis: '信访工作条例：同一事项由受理机关办理', guidance: '可凭信访编号向信访局查询进度' },
] as const
export const refused = (matter: Matter, random: Random): Act => {
  const { code, title, text, reasonCode, basis, guidance } = randomOf(REFUSED, random)
  return centre(whoOpened(matter), 'reject', {
    ...takenDown({ ...matter, code, title, content: text, demand: '', type: 'OTHER' }), reasonCode, basisText: basis, explanation: '已向来电人说明不受理的理由和依据，来电人表示理解。', guidance,
  })
}

const EMERGENCIES = [
  { line: '120', title: '老人晕倒在路边', text: '来电人看到一位老人晕倒在路边，叫不应。' },
  { line: '119', title: '居民楼冒烟', text: '来电人看到居民楼四楼窗户冒黑烟，楼下有人在喊。' },
  { line: '110', title: '有人打架', text: '来电人称店门口几个人打起来了，有人受伤。' },
  { line: '122', title: '路口两车相撞', text: '来电人称路口两车相撞，车里有人，占住了一条车道。' },
] as const
export const linked = (matter: Matter, random: Random): Act => {
  const { line, title, text } = randomOf(EMERGENCIES, random)
  const { areaCode, address, caller } = matter
  return async ({ perform, cast, tenantCode, at }) =>
    perform(await cast.centre(tenantCode, whoOpened(matter)), 'transferEmergency', {
      title, content: text, areaCode, address, caller, line, mode: 'THREE_WAY', startedAt: new Date(at.getTime() - 40_000), answeredAt: new Date(at.getTime() - 25_000), outcome: '三方通话，对方已出动', agreedOwner: 'LINE',
    })
}
const DISCARDED = ['SILENT', 'DROPPED', 'WRONG_NUMBER'] as const
export const discarded = (matter: Matter, random: Random): Act => centre(whoOpened(matter), 'discardDraft', { reason: randomOf(DISCARDED, random), nothingPromised: true })

/** 转办 to a sister county, or 上报 to the prefecture. */
export const proposed = (toCode: string, reason: string, evidence: string): Act => async ({ perform, cast, tenantCode, reference }) =>
  perform(await cast.centre(tenantCode, 'dispatcher'), 'proposeTransfer', { toTenantId: tenantByCode(await reference(), toCode).id, reason, evidence })
export const taken = centre('dispatcher', 'acceptTransfer')
export const declined = (basis: string, evidence: string): Act => centre('dispatcher', 'refuseTransfer', { basis, evidence })
export const opinion = (words: string, clause: string): Act => centre('dispatcher', 'giveOpinion', { words, clause })
export const disputed = (ground: 'REFUSED' | 'TIMED_OUT' | 'LIMIT'): Act => centre('dispatcher', 'raiseDispute', { ground })
