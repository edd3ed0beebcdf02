import { dayOf } from '../deadline/beijing.ts'
import { must } from '../errors.ts'
import type { HandlingRecord } from './model.ts'
import type { OrderSettings } from './settings.ts'

/** Rule 4.5: on what grounds an order is no longer pursued, in the rule's own numbers. */
export const NOT_PURSUED_GROUNDS = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7'] as const
export type NotPursuedGround = (typeof NOT_PURSUED_GROUNDS)[number]
export const notPursuedNames: Record<NotPursuedGround, string> = {
  B1: '已依法办结并出具终结答复，没有新情况',
  B2: '诉求没有法律政策依据，已多次解释',
  B3: '诉求人拒不提供合理配合',
  B4: '已进入法定程序',
  B5: '联系不上诉求人，且离开诉求人无法办理',
  B6: '诉求的对象已不存在',
  B7: '上级已作出决定',
}

type Said = { ground: NotPursuedGround; documentNo: string | null; basis: string | null; attachmentIds: readonly string[] }

/** Each ground with its own proof: papers, a clause, or what the handling records show. Refuses with what is missing. */
export function mustBeProven({ ground, documentNo, basis, attachmentIds }: Said, records: readonly HandlingRecord[], { notPursued, unreachable }: Pick<OrderSettings, 'notPursued' | 'unreachable'>): void {
  const contacts = records.filter(({ kind }) => kind === 'CONTACT')
  const reached = contacts.filter((record) => record.reached === true).length
  switch (ground) {
    case 'B1':
      must(documentNo, 'work-order.final-reply-missing')
      // Signed by the head and sealed: that can only be seen on the paper itself.
      return must(attachmentIds.length, 'work-order.final-reply-file-missing')
    case 'B2':
      must(basis, 'work-order.not-pursued-basis-missing')
      return must(reached >= notPursued.explanations, 'work-order.explanations-missing', { reached, needed: notPursued.explanations })
    case 'B3': return must(reached >= notPursued.demandsToCooperate, 'work-order.cooperation-missing', { reached, needed: notPursued.demandsToCooperate })
    case 'B4': return must(documentNo, 'work-order.case-no-missing')
    case 'B5': {
      const vain = contacts.filter((record) => record.reached === false)
      const days = new Set(vain.map(({ at }) => dayOf(at))).size
      return must(vain.length >= unreachable.attempts && days >= unreachable.days, 'work-order.attempts-missing', { ...unreachable, made: vain.length })
    }
    case 'B6': return must(records.some(({ kind }) => kind === 'SITE_VISIT') || attachmentIds.length, 'work-order.site-proof-missing')
    case 'B7': return must(documentNo, 'work-order.upper-decision-missing')
  }
}
