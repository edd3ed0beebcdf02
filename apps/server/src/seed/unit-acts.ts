import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import { localDate } from '@hotline/domain/deadline/calendar.ts'
import type { Resolution } from '@hotline/domain/work-order/model.ts'
import type { UnitRow } from '../directory/reference.ts'
import type { Act } from './acts.ts'
import type { Matter } from './matter.ts'
import type { Scene } from './stage.ts'

/** The unit that leads, as the dispatch left it. */
export function leadOf({ line }: Scene): UnitRow {
  if (!line.lead) throw new Error('Nobody leads yet')
  return line.lead
}

/** Co-handlers sign and hand their opinion to the lead, who alone answers the citizen. */
export const partsSigned: Act = async (scene) => {
  for (const unit of scene.line.co) await scene.perform(await scene.cast.unit(scene.tenantCode, unit, 'liaison'), 'signPart')
}
export const partsSubmitted: Act = async (scene) => {
  for (const unit of scene.line.co)
    await scene.perform(await scene.cast.unit(scene.tenantCode, unit, 'handler'), 'submitPart', { opinion: `${unit.name}已按职责核实，配合主办单位办理，有关情况已提供，同意由主办单位统一答复。` })
  for (const unit of scene.line.co) await scene.perform(await scene.cast.unit(scene.tenantCode, unit, 'leader'), 'approvePart', { opinion: '同意。' })
}

export const staffOf = (scene: Scene, post: string) => scene.cast.unit(scene.tenantCode, leadOf(scene), post)

export const signed: Act = async (scene) => scene.perform(await staffOf(scene, 'liaison'), 'sign')

export const contacted = (words = '已电话联系诉求人，核实具体位置和诉求，约定现场查看。'): Act => async (scene) =>
  scene.perform(await staffOf(scene, 'liaison'), 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: words })

export const notReached: Act = async (scene) =>
  scene.perform(await staffOf(scene, 'liaison'), 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: false, content: '拨打诉求人电话，无人接听，稍后再联系。' })

export const visited = ({ address }: Matter): Act => async (scene) =>
  scene.perform(await staffOf(scene, 'handler'), 'addRecord', { kind: 'SITE_VISIT', content: `到${address}现场查看，与诉求人和周边群众了解情况，已拍照留存。` })

export const progressed: Act = async (scene) =>
  scene.perform(await staffOf(scene, 'handler'), 'addRecord', { kind: 'PROGRESS', content: '已制定处理办法并安排人员，正在办理，完成后复查。' })

export const replied = (matter: Matter, resolution: Resolution = 'RESOLVED'): Act => async (scene) => {
  const lead = leadOf(scene)
  const inSixWeeks = new Date(scene.at.getTime() + 42 * DAY_MS)
  await scene.perform(await staffOf(scene, 'liaison2'), 'submitReply', {
    reply: replyText(matter, lead, resolution, { today: localDate(scene.at), planned: localDate(inSixWeeks) }), resolution, contactPhone: lead.dutyPhone,
    legalBasis: resolution === 'UNREASONABLE' ? '现行政策和双方合同约定' : null, plannedUntil: resolution === 'PLANNED' ? inSixWeeks : null,
  })
}

/** The chief's word that what the caller is dissatisfied with is the policy. */
export const statementSigned: Act = async (scene) =>
  scene.perform(await staffOf(scene, 'chief'), 'signStatement', { code: 'I3', statement: '已按现行标准办结，并向诉求人说明了政策依据。' })

/** The leader approves; the chief what only the head of a unit may sign. */
export const approved = (byChief: boolean): Act => async (scene) =>
  scene.perform(await staffOf(scene, byChief ? 'chief' : 'leader'), 'unitApprove', { opinion: '情况属实，同意答复。' })

export const needsChief = (resolution: Resolution): boolean => resolution === 'PLANNED' || resolution === 'UNREASONABLE'

const OUTCOMES: Record<Resolution, (done: string, planned: string) => string> = {
  RESOLVED: (done) => `经核实，您反映的情况属实。处理结果：${done}`,
  PARTIAL: (done) => `经核实，您反映的情况基本属实。目前已完成：${done}其余部分需分步实施，我们会继续跟进。`,
  EXPLAINED: (done) => `经核实，现将有关规定和情况向您说明如下：${done}`,
  PLANNED: (_done, planned) => `经核实，您反映的情况属实，因需要安排资金和施工条件，已列入计划，预计${planned}前完成，期间先采取临时措施。`,
  UNREASONABLE: () => '经核实，您提出的要求不符合现行政策和合同约定，我们已向您逐条说明依据，您也可以通过法律途径主张。',
  UNVERIFIABLE: () => '工作人员先后两次到现场查看，暂未发现您反映的情况，如再次出现请及时联系我们，我们会尽快到场。',
  NOT_IN_REMIT: () => '经核实，该事项不属于我单位职责，已告知您主管单位和办理渠道。',
}

function replyText({ title, address, done }: Matter, { name, dutyPhone }: UnitRow, resolution: Resolution, { today, planned }: { today: string; planned: string }): string {
  return `您好，您反映的“${title}”收悉。${today}，${name}工作人员与您电话联系，并到${address}现场核实。${OUTCOMES[resolution](done, planned)}如有疑问，请致电${dutyPhone ?? ''}。感谢您的监督和支持。`
}
