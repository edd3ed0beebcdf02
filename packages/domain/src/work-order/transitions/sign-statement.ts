import { z } from 'zod'
import { INEFFECTIVE_CODES, ineffectiveNames } from '../../callback/model.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** 8.4 签署说明：承办单位主要负责人说明不满意属哪种无效情形，署名留在办理记录里；没有它，督办员不能认定无效 (T33)。 */
export const signStatement = defineTransition({
  verb: 'signStatement',
  from: ['REDO_REVIEW'],
  input: z.object({
    code: z.enum(INEFFECTIVE_CODES, 'work-order.ineffective-code-missing'),
    statement: words('statement', 1000),
    attachmentIds: z.array(z.string()).max(20).default([]),
  }),
  needs: [],
  decide: (order, { code, statement, attachmentIds }, { actor, now, newId }) => {
    const id = newId()
    return {
      patch: {},
      event: { recordId: id, code, attachmentIds },
      rows: [{
        insert: 'handling_record',
        row: { id, assignmentId: order.leadAssignmentId, kind: 'STATEMENT', at: now, mode: null, reached: null, content: `${ineffectiveNames[code]}。${statement}`, personId: actor.personId, personName: actor.name },
      }],
    }
  },
})
