import { slaOf } from '@hotline/domain/policy/book.ts'
import { criticalReportLimit, due } from '@hotline/domain/deadline/limit.ts'
import { localDate } from '@hotline/domain/deadline/calendar.ts'
import { calendarOf } from '@hotline/domain/work-order/assigning.ts'
import { must } from '@hotline/domain/errors.ts'
import type { SandboxStory } from '@hotline/domain/onboarding/sandbox.ts'
import type { OperatingMode } from '@hotline/domain/tenant/model.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import { townOf } from './category.ts'
import type { Player, Scene } from './player.ts'

type Told = { player: Player; scene: Scene; mode: OperatingMode; category: string }

/** Plays one order to its end. Answers whether a drill was in time; null for every other story. */
export async function playStory(story: SandboxStory, told: Told): Promise<boolean | null> {
  const { player, scene } = told
  await takeIn(told, story === 'CRITICAL' ? 'CRITICAL' : 'NORMAL')
  if (story === 'TRANSFER') await thereAndBack(told)
  await player.dispatch()
  if (story === 'RETURN') await returned(told)
  await player.unit(['UNIT_LIAISON'], 'sign')
  if (story === 'SUPERVISION') await player.centre('PREFECTURE', ['SUPERVISOR', 'PREF_OVERSEER'], 'openSupervision', { level: 'L3', trigger: 'P5', requirements: '演练：请限期办结并说明情况。' })
  await contacted(player)
  if (story === 'CRITICAL') await player.unit(['UNIT_HANDLER', 'UNIT_LIAISON'], 'addRecord', { kind: 'PROGRESS', content: '演练：已到场处置，险情已控制，人员安全。' })
  const inTime = story === 'CRITICAL' ? await drillInTime(told) : null
  if (story === 'EXTENSION') await extended(player)
  await answered(player, story === 'SUPERVISION')
  if (story === 'REDO') {
    await player.centre('COUNTY', ['CALLBACK_AGENT'], 'markDissatisfied', { channel: 'PHONE', contacted: 'YES', resolved: 'NO', resultRating: 2, processRating: 3, reason: 'NOT_DONE', proposedEffective: true, ineffectiveCode: null, words: '演练：没有彻底解决。' })
    await player.centre('COUNTY', ['SUPERVISOR'], 'redo', { points: '演练：到现场复查并彻底处理。' })
    await player.unit(['UNIT_LIAISON'], 'sign')
    await contacted(player)
    await answered(player, true)
  }
  await player.centre('COUNTY', ['CALLBACK_AGENT'], 'closeByEvaluation', { kind: 'RATED', channel: 'PHONE', contacted: 'YES', resolved: 'YES', resultRating: 5, processRating: 5, words: '演练：满意。' })
  if (story === 'SUPERVISION') {
    const [supervision] = await (await scene.enter(scene.prefecture.id)).query<{ id: string }>('select id from supervision where order_id = $1 and closed_at is null', [(await player.order()).id])
    await player.centre('PREFECTURE', ['SUPERVISOR', 'PREF_OVERSEER'], 'closeSupervision', { supervisionId: supervision?.id ?? '', result: '演练：已按要求办结。' })
  }
  const { status } = await player.order()
  must(status === 'CLOSED', 'onboarding.sandbox-unfinished', { status: statusNames[status] })
  return inTime
}

/** By the county's own seats; by the prefecture's, which sends it down, where the county has none (rule 1.1). */
async function takeIn({ player, scene, mode, category }: Told, urgency: 'NORMAL' | 'CRITICAL'): Promise<void> {
  const { county, reference, seq } = scene
  const where = mode === 'DISPATCH_ONLY' ? 'PREFECTURE' : 'COUNTY'
  // A block of numbers that reads as an example.
  const phone = `1990000${String(9_000 + seq).padStart(4, '0')}`
  await player.open(where, { channel: 'PHONE', phone, callerName: '演练来电人' })
  await player.centre(where, ['AGENT', 'SHIFT_LEAD'], 'register', {
    requestType: 'HELP', categoryCode: category, title: `上线演练第${seq + 1}件`, content: '上线演练：这是系统演练用的来电，请按真实流程办理。', demand: '按期答复', areaCode: county.areaCode, townCode: townOf(reference, county.id),
    address: `${county.name}滨河路1号`, urgency, isAnonymous: false, caller: { type: 'PERSON', name: '演练来电人', phone }, duplicatesShown: true,
  })
  if (where === 'PREFECTURE') await sentDown(player, county.id)
}

const sentDown = (player: Player, toTenantId: number) => player.centre('PREFECTURE', ['DISPATCHER'], 'sendDown', { toTenantId, opinion: '演练：请核实办理，按期答复。', basis: '属地管理优先' })

/** Reported up, taken by the prefecture, and sent down again. */
async function thereAndBack({ player, scene }: Told): Promise<void> {
  await player.centre('COUNTY', ['DISPATCHER'], 'proposeTransfer', { toTenantId: scene.prefecture.id, reason: '演练：需地市层面统筹，请求上报。', evidence: '演练材料' })
  await player.centre('PREFECTURE', ['DISPATCHER'], 'acceptTransfer')
  await sentDown(player, scene.county.id)
}

/** The unit says it isn't its matter, its leader signs, the centre agrees, and another unit gets it. */
async function returned({ player, scene }: Told): Promise<void> {
  const first = player.lead()
  must(first, 'onboarding.sandbox-no-unit')
  await player.unit(['UNIT_LIAISON'], 'requestReturn', { ground: 'OWNERSHIP_UNCLEAR', words: '演练：权属资料显示不在我单位管护范围。', basis: '演练：职责清单第1条', suggestedTenantId: scene.prefecture.id })
  await player.unit(['UNIT_LEADER'], 'endorseRequest', { opinion: '演练：同意。' })
  await player.centre('COUNTY', ['DISPATCH_REVIEWER'], 'approveReturn', { opinion: '演练：同意退单，重新派单。', basisSound: true })
  await player.dispatch([first.id])
}

const contacted = (player: Player) => player.unit(['UNIT_LIAISON'], 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '演练：已电话联系诉求人，核实情况，约定现场查看。' })

async function extended(player: Player): Promise<void> {
  await player.unit(['UNIT_LEADER'], 'requestExtension', { amount: 1, reason: '演练：需要采购配件。', stageReport: '演练：已完成现场勘查。', plan: '演练：配件到货后当天修复。', callerToldAt: player.now() })
  await player.centre('COUNTY', ['DISPATCH_REVIEWER', 'SUPERVISOR'], 'approveExtension', { opinion: '演练：同意延期。' })
}

async function answered(player: Player, byChief: boolean): Promise<void> {
  const unit = player.lead()
  must(unit, 'onboarding.sandbox-no-unit')
  const reply = `您好，您反映的事项收悉。${localDate(player.now())}，${unit.name}工作人员与您电话联系，并到现场核实。经核实，您反映的情况属实。处理结果：已安排人员当天修复并复查，请您验收。如有疑问，请致电${unit.dutyPhone ?? '12345'}。感谢您的监督和支持。`
  await player.unit(['UNIT_HANDLER', 'UNIT_LIAISON'], 'submitReply', { reply, resolution: 'RESOLVED', contactPhone: unit.dutyPhone, legalBasis: null, plannedUntil: null })
  await player.unit(byChief ? ['UNIT_CHIEF'] : ['UNIT_LEADER', 'UNIT_CHIEF'], 'unitApprove', { opinion: '演练：情况属实，同意答复。' })
  await player.centre('COUNTY', ['RESULT_REVIEWER'], 'acceptResult', { opinion: '演练：答复逐项回应，同意。' })
}

/** Signed and first reported within the limits of a critical order (rule 5.2). */
async function drillInTime({ player, scene }: Told): Promise<boolean> {
  const order = await player.order()
  const sla = slaOf(scene.reference.policies.at('SLA', scene.county.id, order.acceptedAt))
  const limit = sla ? criticalReportLimit('CRITICAL', sla) : null
  const reportBy = limit ? due(order.acceptedAt, limit, calendarOf(scene.reference.calendars, scene.county.id)) : null
  return order.signedAt !== null && order.signDueAt !== null && order.signedAt <= order.signDueAt && (reportBy === null || player.now() <= reportBy)
}
