import { dateOfDay, dayOf, HOUR_MS } from '@hotline/domain/deadline/beijing.ts'
import { unitOf, type Act } from './acts.ts'
import { leadOf, staffOf } from './unit-acts.ts'

// What a unit asks for and others decide: on the lists of who decides it, while it waits.

/** Not ours: to the other of the two bureaus that such matters lie between. */
export const givenBack: Act = async (scene) => {
  const lead = leadOf(scene)
  const other = unitOf(await scene.reference(), lead.tenantId, lead.role === 'URBAN_MGMT' ? 'HOUSING' : 'URBAN_MGMT')
  await scene.perform(await staffOf(scene, 'liaison'), 'requestReturn', {
    ground: 'WRONG_REMIT', words: `经核对职责清单，该事项由${other?.name ?? '其他单位'}管理，我单位没有执法权限。`, basis: '部门三定规定第五条', suggestedUnitId: other?.id ?? null,
  })
}
export const returnAgreed: Act = async (scene) => scene.perform(await staffOf(scene, 'leader'), 'endorseRequest', { opinion: '依据属实，同意退单。' })

export const extension: Act = async (scene) =>
  scene.perform(await staffOf(scene, 'leader'), 'requestExtension', {
    amount: 2, reason: '需要的配件从外地调运，路上要两天。', stageReport: '已到现场查看并采取临时措施，厂家已发货。', plan: '到货当天安装，次日复查后答复诉求人。', callerToldAt: new Date(scene.at.getTime() - HOUR_MS / 6),
  })

/** Longer than a month: filed with the prefecture. */
export const suspension: Act = async (scene) =>
  scene.perform(await staffOf(scene, 'leader'), 'suspend', {
    ground: 'COURT_OR_TEST', reason: '房屋安全鉴定机构已进场，结论出来之前无法确定维修办法。', proof: '鉴定委托书和进场通知', resumeOn: dateOfDay(dayOf(scene.at) + SUSPENDED_DAYS),
  })
const SUSPENDED_DAYS = 45

export const stop: Act = async (scene) =>
  scene.perform(await staffOf(scene, 'chief'), 'stopPursuing', {
    ground: 'B2', proof: '诉求要求超出现行政策，两次联系并逐条说明依据，均有记录。', basis: '物业管理条例第三十五条', callerNotice: '您的诉求没有政策依据，经两次说明不再办理；如有新的情况可再次来电。',
  })
