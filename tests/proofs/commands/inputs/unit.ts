import { RESOLUTIONS } from '@hotline/domain/work-order/model.ts'
import { isHandedIn, isOpen } from '@hotline/domain/work-order/parts.ts'
import { WORDS, type Scene } from './scene.ts'

export const UNIT_INPUTS = {
  sign: () => ({}),
  addRecord: ({ random }: Scene) =>
    random.chance(0.75)
      ? { kind: 'CONTACT', mode: random.of(['PHONE', 'VISIT']), reached: random.chance(0.75), content: '联系诉求人，核实情况' }
      : { kind: random.of(['SITE_VISIT', 'PROGRESS']), content: '到现场查看，已安排人员' },
  submitReply: ({ shown, order, random, now }: Scene) => {
    const lead = shown.history.assignments.find(({ id }) => id === order.leadAssignmentId)
    const contacts = shown.history.records.filter(({ kind, at }) => kind === 'CONTACT' && lead && at >= lead.dispatchedAt)
    const ready = contacts.some(({ reached }) => reached) || contacts.length >= 3 || order.isAnonymous
    const owing = shown.history.assignments.some((part) => part.role === 'CO' && isOpen(part) && !isHandedIn(part) && (!part.dueAt || part.dueAt > now))
    if ((!ready || owing) && random.chance(0.95)) return undefined
    const resolution = random.weighted(RESOLUTIONS, (each) => (each === 'RESOLVED' ? 6 : 1))
    return {
      reply: '3月5日上午我局到现场核实，当日下午三点处理完毕，已试运行两小时，并向诉求人说明。', resolution, legalBasis: '《物业管理条例》第三条', contactPhone: '0998-8512016',
      plannedUntil: resolution === 'PLANNED' ? new Date(now.getTime() + 30 * 86_400_000) : null,
    }
  },
  unitReject: () => ({ opinion: '请写明处理时间' }),
  unitApprove: () => ({ opinion: '同意' }),
  signStatement: () => ({ code: 'I2', statement: '正在法定等待期内，已告知诉求人' }),
  signPart: () => ({}),
  submitPart: () => ({ opinion: WORDS }),
  approvePart: () => ({ opinion: '同意' }),
  rejectPart: () => ({ opinion: '请写明责任' }),
  askCaller: () => ({ questions: '请问具体是几号楼？' }),
}
