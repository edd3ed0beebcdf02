import { FAILED_OUTCOMES } from '@hotline/domain/callback/model.ts'
import { isCallingTime } from '@hotline/domain/callback/calling.ts'
import { REPLY_DEFECTS } from '@hotline/domain/work-order/reply-checklist.ts'
import { ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import { PRESS_TRIGGERS, SUPERVISION_LEVELS } from '@hotline/domain/work-order/supervising.ts'
import { isUppers } from '@hotline/domain/work-order/upper.ts'
import { WORDS, type Scene } from './scene.ts'

const answers = ({ random }: Scene) => ({ channel: 'PHONE', contacted: random.chance(0.9) ? 'YES' : 'NO', processRating: 3 + random.int(3), words: null })
const rated = (scene: Scene) => ({ kind: 'RATED', ...answers(scene), resolved: 'YES', resultRating: 3 + scene.random.int(3) })
const ends = (scene: Scene) => (scene.random.chance(0.7) ? rated(scene) : { kind: scene.random.of(['UNREACHABLE', 'DECLINED']) })

/** The next full hour in which callers are called. */
function callingTime(now: Date): Date {
  let at = new Date(Math.ceil(now.getTime() / 3_600_000 + 1) * 3_600_000)
  while (!isCallingTime(at, ORDER_DEFAULTS.callingHours)) at = new Date(at.getTime() + 3_600_000)
  return at
}

export const CENTRE_INPUTS = {
  sendBack: ({ random }: Scene) => ({ defects: [random.of(REPLY_DEFECTS)], opinion: '请写明处理结果' }),
  acceptResult: () => ({ opinion: '符合要求' }),
  recordUpperReceipt: ({ order, random }: Scene) => {
    if (!isUppers(order) || order.upperAcceptedAt) return undefined
    return random.chance(0.8) ? { answer: 'ACCEPTED', receiptNo: 'HZ-1' } : { answer: 'REFUSED', words: '请补充处理依据' }
  },
  logCallback: ({ random, now }: Scene) => {
    const outcome = random.of(FAILED_OUTCOMES)
    return { outcome, nextAt: outcome === 'RESCHEDULED' || random.chance(0.3) ? callingTime(now) : null }
  },
  closeByEvaluation: (scene: Scene) => (scene.random.chance(0.1) ? { kind: 'NO_CALLBACK' } : ends(scene)),
  closeMerged: (scene: Scene) => {
    if (!scene.order.callbackDueAt) return undefined
    return scene.random.chance(0.3) ? { kind: 'RATED', ...answers(scene), resolved: 'NO', resultRating: 2, reason: 'NOT_DONE', words: '没有解决' } : ends(scene)
  },
  markDissatisfied: (scene: Scene) => ({ ...answers(scene), resolved: 'NO', resultRating: 1 + scene.random.int(2), reason: 'NOT_DONE', words: '没有解决', proposedEffective: true }),
  redo: () => ({ points: '按诉求逐项办理' }),
  acceptDespite: () => ({ code: 'I2', evidence: '正在法定等待期内' }),
  escalateRedo: () => ({ reason: '重办两次仍未办好' }),
  openSupervision: ({ random }: Scene) => ({ level: random.of(SUPERVISION_LEVELS), trigger: random.of(PRESS_TRIGGERS), requirements: WORDS }),
  closeSupervision: ({ shown, person, random }: Scene) => {
    const own = shown.history.supervisions.filter(({ closedAt, issuerTenantId }) => !closedAt && issuerTenantId === person.tenantId)
    return own.length ? { supervisionId: random.of(own).id, result: WORDS } : undefined
  },
  fileUp: ({ random }: Scene) => ({ kind: random.of(['SENSITIVE', 'CALENDAR', 'UNIT_LEADER']), subject: '事后补报' }),
  objectFiling: ({ shown, now }: Scene) => {
    const open = shown.history.filings.find(({ objectedAt, objectUntil }) => !objectedAt && objectUntil > now)
    return open ? { filingId: open.id, objection: '请补充依据' } : undefined
  },
  addendum: () => ({ reason: '补充情况', text: '归档后收到的回函' }),
}
