import type { RoutingUnit } from '../routing/model.ts'
import type { Facts } from './facts.ts'
import type { Assignment } from './model.ts'
import { isOpen } from './parts.ts'
import { stateByTimes } from './reopening.ts'
import { isOpenRequest } from './requests.ts'
import type { Row } from './rows.ts'

export type Handing = { from: RoutingUnit; to: RoutingUnit; facts: Pick<Facts, 'assignments' | 'requests' | 'opinions' | 'dispute'>; now: Date }
export type Handed = { parts: string[]; cancelled: string[]; reparented: { id: string; parentId: string }[]; requests: string[]; suggestions: string[]; opinions: string[] }
type Done = { rows: Row[]; handed: Handed }

const ORDER = ['LEAD', 'CO', 'SUB'] as const

/**
 * Everything of one order that waits for `from` waits for `to` from now on, as it stood. Where `to` has a part of its
 * own already, the lesser of the two ends and what hung on it hangs on the other: a unit has one part in an order.
 */
export function handedOn({ from, to, facts, now }: Handing): Done {
  const handed: Handed = { parts: [], cancelled: [], reparented: [], requests: [], suggestions: [], opinions: [] }
  const rows: Row[] = []
  const open = facts.assignments.filter(isOpen)
  const [theirs, own] = [partsOf(open, from), partsOf(open, to)]
  const kept = [...theirs, ...own].sort(byRank)[0]
  for (const part of [...theirs, ...own]) {
    const stays = part === kept
    if (!stays) rows.push(...ended(part, kept, open, handed, now))
    else if (part.unitId === from.id) rows.push(...renamed([part], to, handed))
  }
  for (const request of facts.requests.filter(isOpenRequest)) {
    const [asks, suggests] = [request.unitId === from.id, request.suggestedUnitId === from.id]
    if (asks) handed.requests.push(request.id)
    if (suggests) handed.suggestions.push(request.id)
    if (asks || suggests) rows.push({ update: 'request', id: request.id, patch: { ...(asks ? { unitId: to.id, unitName: to.name } : {}), ...(suggests ? { suggestedUnitId: to.id } : {}) } })
  }
  const owed = facts.opinions.filter((opinion) => opinion.disputeId === facts.dispute?.id && !opinion.givenAt && !opinion.silentAt)
  // Who owes one already gives the other in the name that was asked.
  if (!owed.some(({ partyUnitId }) => partyUnitId === to.id)) {
    for (const { id } of owed.filter(({ partyUnitId }) => partyUnitId === from.id)) {
      handed.opinions.push(id)
      rows.push({ update: 'dispute_opinion', id, patch: { partyUnitId: to.id, partyName: to.name } })
    }
  }
  return { rows, handed }
}

/** Turns back what `handedOn` did, as long as nothing was done on the order since. */
export function handedBack({ to, facts }: Handing, undo: Handed): Done {
  const known = (ids: readonly string[]) => facts.assignments.filter(({ id }) => ids.includes(id))
  return {
    handed: undo,
    rows: [
      ...renamed(known(undo.parts), to, { parts: [] }),
      ...known(undo.cancelled).map((part): Row => ({ update: 'assignment', id: part.id, patch: { status: stateByTimes(part), closedAt: null, closeReason: null } })),
      ...undo.reparented.map(({ id, parentId }): Row => ({ update: 'assignment', id, patch: { parentId } })),
      ...facts.requests.filter(({ id }) => undo.requests.includes(id) || undo.suggestions.includes(id)).map(({ id }): Row => ({
        update: 'request', id,
        patch: { ...(undo.requests.includes(id) ? { unitId: to.id, unitName: to.name } : {}), ...(undo.suggestions.includes(id) ? { suggestedUnitId: to.id } : {}) },
      })),
      ...undo.opinions.map((id): Row => ({ update: 'dispute_opinion', id, patch: { partyUnitId: to.id, partyName: to.name } })),
    ],
  }
}

const partsOf = (open: readonly Assignment[], unit: RoutingUnit) => open.filter((part) => part.unitId === unit.id)
const byRank = (a: Assignment, b: Assignment) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || a.dispatchedAt.getTime() - b.dispatchedAt.getTime()

function renamed(parts: readonly Assignment[], to: RoutingUnit, handed: Pick<Handed, 'parts'>): Row[] {
  handed.parts.push(...parts.map(({ id }) => id))
  return parts.map((part): Row => ({ update: 'assignment', id: part.id, patch: { unitId: to.id, unitName: to.name } }))
}

function ended(part: Assignment, kept: Assignment | undefined, open: readonly Assignment[], handed: Handed, now: Date): Row[] {
  const below = open.filter(({ parentId, id }) => parentId === part.id && id !== kept?.id)
  handed.cancelled.push(part.id)
  handed.reparented.push(...below.map(({ id }) => ({ id, parentId: part.id })))
  return [
    { update: 'assignment', id: part.id, patch: { status: 'CANCELLED', closedAt: now, closeReason: '单位合并' } },
    ...below.flatMap((sub): Row[] => (kept ? [{ update: 'assignment', id: sub.id, patch: { parentId: kept.id } }] : [])),
  ]
}
