import { z } from 'zod'
import { must } from '../../errors.ts'
import { maskedWords } from '../../trace/masked-words.ts'
import { closed } from '../closing.ts'
import { fileUpRow } from '../filing.ts'
import { matterInput } from '../matter.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords, words } from '../words.ts'

/**
 * T05 转紧急热线。留存联动记录；人命关天，只要求说清是什么事、在哪里 (rule 3.3).
 * Where no telephony is connected the mode is GUIDED and `outcome` says that the caller was told.
 */
export const transferEmergency = defineTransition({
  verb: 'transferEmergency',
  from: ['DRAFT'],
  input: matterInput
    .pick({ title: true, content: true, areaCode: true, areaNote: true, address: true, isAnonymous: true, caller: true })
    .extend({
      line: z.enum(['110', '119', '120', '122'], 'work-order.line-missing'),
      mode: z.enum(['ONE_KEY', 'THREE_WAY', 'GUIDED', 'PUSH'], 'work-order.linkage-mode-missing'),
      startedAt: z.coerce.date().optional(),
      answeredAt: z.coerce.date().nullable().default(null),
      outcome: words('linkage-outcome', 200),
      /** The operator's or the other platform's number. */
      counterpartRef: maybeWords('counterpart', 60),
      /** Who takes it, as both sides agreed in a three-way call. */
      agreedOwner: z.enum(['LINE', 'HOTLINE']).nullable().default(null),
    }),
  needs: ['tenants', 'calendars', 'settings', 'withoutCaller'],
  decide: (order, input, { now, facts, newId }) => {
    const { line, mode, answeredAt, outcome, counterpartRef, agreedOwner, caller } = input
    const { title, content, areaCode, areaNote, address, isAnonymous } = input
    const startedAt = input.startedAt ?? now
    must(startedAt <= now && (!answeredAt || answeredAt <= now), 'work-order.time-in-future')
    must(!answeredAt || answeredAt >= startedAt, 'work-order.answered-before-started')
    must(mode !== 'THREE_WAY' || agreedOwner, 'work-order.agreed-owner-missing')
    must(agreedOwner !== 'HOTLINE', 'work-order.emergency-stays-here')
    const end = closed('EMERGENCY_TRANSFERRED', 'EMERGENCY', now)
    return {
      patch: { title, content, areaCode, areaNote, address, isAnonymous, urgency: 'CRITICAL', ...end.patch },
      event: { line, mode, outcome, answered: answeredAt !== null, agreedOwner },
      rows: [
        { allocate: 'order_no' },
        { insert: 'linkage_record', row: { line, mode, startedAt, answeredAt, outcome, counterpartRef, agreedOwner } },
        ...end.rows,
        ...fileUpRow({ kind: 'EMERGENCY', subject: `${line}：${maskedWords(facts.withoutCaller(title), caller?.name)}`, order, facts, now, newId }),
        ...(caller ? [{ set: 'caller' as const, caller }] : []),
      ],
    }
  },
})
