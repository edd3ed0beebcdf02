import { NOT_PURSUED_GROUNDS } from '@hotline/domain/work-order/not-pursued.ts'
import { RETURN_GROUNDS, RETURN_KINDS } from '@hotline/domain/work-order/returns.ts'
import { SUSPENSION_GROUNDS } from '@hotline/domain/work-order/suspending.ts'
import { LATE_RETURN_GROUNDS } from '@hotline/domain/work-order/transitions/request-late-return.ts'
import type { RequestKind, RequestStatus } from '@hotline/domain/work-order/beside.ts'
import { usualUnit, waiting, WORDS, type Scene } from './scene.ts'

const OPEN: readonly RequestStatus[] = ['PROPOSED', 'SUBMITTED', 'SECONDED']
/** An input where such a request waits; now and then also where none does. */
const deciding = (kinds: readonly RequestKind[], statuses: readonly RequestStatus[], input: (scene: Scene) => unknown) => (scene: Scene) =>
  waiting(scene, kinds, statuses).length || scene.random.chance(0.03) ? input(scene) : undefined
/** An input where no such request waits; now and then also where one does. */
const asking = (kinds: readonly RequestKind[], input: (scene: Scene) => unknown) => (scene: Scene) =>
  !waiting(scene, kinds, OPEN).length || scene.random.chance(0.03) ? input(scene) : undefined

const opinion = () => ({ opinion: WORDS })
const returning = (scene: Scene) => ({
  words: '不属我单位职责', basis: '三定规定第五条', evidence: '现场照片',
  ...(scene.random.chance(0.9)
    ? { suggestedUnitId: usualUnit(scene, scene.order.tenantId, [scene.order.leadUnitId]) }
    : { suggestedTenantId: scene.stage.tenants.find(({ id }) => id !== scene.order.tenantId)?.id }),
})

export const REQUEST_INPUTS = {
  requestReturn: asking(RETURN_KINDS, (scene) => ({ ground: scene.random.of(RETURN_GROUNDS), ...returning(scene) })),
  requestLateReturn: asking(RETURN_KINDS, (scene) => ({ ground: scene.random.of(LATE_RETURN_GROUNDS), ...returning(scene) })),
  endorseRequest: deciding(['RETURN'], ['PROPOSED'], opinion),
  dropRequest: (scene: Scene) => {
    const own = waiting(scene, ['RETURN', 'LATE_RETURN', 'EXTENSION', 'SUSPENSION', 'NOT_PURSUE', 'RECLASSIFY'], OPEN)
    return own.length ? { requestId: scene.random.of(own).id, reason: '情况有变' } : undefined
  },
  approveReturn: deciding(RETURN_KINDS, ['SUBMITTED'], (scene) => ({ opinion: WORDS, basisSound: scene.random.chance(0.5) })),
  rejectReturn: deciding(RETURN_KINDS, ['SUBMITTED'], opinion),
  openDispute: deciding(RETURN_KINDS, ['SUBMITTED'], () => ({ words: '各执一词' })),
  requestExtension: asking(['EXTENSION'], ({ random, now }) => ({ amount: 1 + random.int(3), reason: WORDS, stageReport: WORDS, plan: WORDS, callerToldAt: now })),
  approveExtension: deciding(['EXTENSION'], ['SUBMITTED'], opinion),
  rejectExtension: deciding(['EXTENSION'], ['SUBMITTED'], opinion),
  suspend: asking(['SUSPENSION'], ({ random, now }) => ({
    ground: random.of(SUSPENSION_GROUNDS), reason: WORDS, proof: '鉴定受理通知书', resumeOn: new Date(now.getTime() + (2 + random.int(random.chance(0.3) ? 60 : 6)) * 86_400_000).toISOString().slice(0, 10),
  })),
  approveSuspension: deciding(['SUSPENSION'], ['SUBMITTED'], opinion),
  rejectSuspension: deciding(['SUSPENSION'], ['SUBMITTED'], opinion),
  resume: () => ({ words: WORDS }),
  checkSuspension: () => ({ finding: '鉴定报告还没有出具' }),
  proposeRejectLate: asking(['REJECTION'], ({ now, random }) => ({ reasonCode: random.of(['NA02', 'NA03', 'NA05']), basisText: '有关法律', explanation: WORDS, guidance: '请向有关机关提出', callerToldAt: now })),
  rejectLate: deciding(['REJECTION'], ['SUBMITTED'], opinion),
  keepAccepted: deciding(['REJECTION'], ['SUBMITTED'], opinion),
  proposeReclassify: asking(['RECLASSIFY'], ({ random }) => ({ requestType: random.of(['COMPLAINT', 'HELP', 'SUGGESTION']), reason: '核实后应为此类' })),
  approveReclassify: deciding(['RECLASSIFY'], ['SUBMITTED'], opinion),
  rejectReclassify: deciding(['RECLASSIFY'], ['SUBMITTED'], opinion),
  stopPursuing: asking(['NOT_PURSUE'], ({ random }) => ({ ground: random.of(NOT_PURSUED_GROUNDS), proof: WORDS, documentNo: '（2026）新31民初12号', basis: '《信访工作条例》第三条', callerNotice: '已书面告知' })),
  secondNotPursue: deciding(['NOT_PURSUE'], ['SUBMITTED'], opinion),
  approveNotPursue: deciding(['NOT_PURSUE'], ['SECONDED'], opinion),
  rejectNotPursue: deciding(['NOT_PURSUE'], ['SUBMITTED', 'SECONDED'], opinion),
  reopen: () => ({ reason: '备案审查认为应当继续办理' }),
}
