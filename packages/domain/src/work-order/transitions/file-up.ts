import { z } from 'zod'
import { must } from '../../errors.ts'
import { FILING_KINDS } from '../beside.ts'
import { fileUpRow } from '../filing.ts'
import { ACTIVE, CLOSED_KINDS } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T45 备案：县区把应当备案的事项报到地市登记簿。 What an act on the order must file, it files by itself; this is for what was done outside of it. */
export const fileUp = defineTransition({
  verb: 'fileUp',
  from: [...ACTIVE, ...CLOSED_KINDS],
  input: z.object({ kind: z.enum(FILING_KINDS, 'work-order.filing-kind-missing'), subject: words('filing-subject', 200) }),
  needs: ['tenants', 'calendars', 'settings', 'withoutCaller'],
  decide: (order, { kind, subject: said }, { now, facts, newId }) => {
    const subject = facts.withoutCaller(said)
    const rows = fileUpRow({ kind, subject, order, facts, now, newId })
    must(rows.length > 0, 'work-order.filing-not-needed')
    return { patch: {}, event: { kind, subject }, rows }
  },
})
