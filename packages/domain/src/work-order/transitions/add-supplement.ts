import { z } from 'zod'
import { DomainError, must } from '../../errors.ts'
import type { Row } from '../rows.ts'
import { ACTIVE } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T51 补充：诉求人补充的情况另列一条，不改动最初的记录；也是对承办单位所提问题 (T53) 的答复。 */
export const addSupplement = defineTransition({
  verb: 'addSupplement',
  from: ACTIVE,
  input: z.object({
    text: words('supplement', 2000),
    /** Files uploaded to the order before. */
    attachmentIds: z.array(z.string()).max(20).default([]),
    /** The question it answers. */
    questionId: z.string().min(1).optional(),
  }),
  needs: ['questions'],
  decide: (_order, { text, attachmentIds, questionId }, { now, facts }) => {
    const rows: Row[] = []
    if (questionId) {
      const question = facts.questions.find(({ id }) => id === questionId)
      if (!question) throw new DomainError('work-order.question-unknown')
      must(!question.answeredAt, 'work-order.question-answered')
      rows.push({ update: 'caller_question', id: question.id, patch: { answer: text, answeredAt: now } })
    }
    return { patch: {}, event: { text, attachmentIds, ...(questionId ? { questionId } : {}) }, rows }
  },
})
