import type { Proposal } from '@hotline/domain/routing/proposal.ts'
import { describe, expect, test } from 'vitest'
import { readChoice } from './choice.ts'
import { dispatchInput, disputeInput, gapsOf, isSendable, planOf, sendDownInput, transferInput, type Plan } from './plan.ts'

const proposal: Proposal = {
  step: 6, action: 'DISPATCH', basis: 'INDUSTRY', targetTenantId: 2, lead: 10, co: [11], coTenantIds: [], ruleId: 7, urgentFirst: false, warnings: [],
  candidates: [
    { unitId: 10, share: 0.8, roleInOrder: 'LEAD', reasonCodes: [] },
    { unitId: 11, share: 0.2, roleInOrder: 'CO', reasonCodes: [] },
  ],
  explanation: [{ code: 'S5_COUNTY', params: {} }],
}
const routed = (changes: Partial<Proposal> = {}) => ({ proposal: { ...proposal, ...changes }, order: { areaCode: '510802', transferCount: 0 }, areaOf: (id: number) => (id === 2 ? '510802' : '510811') })
const as = (choice: object, changes: Partial<Proposal> = {}) => planOf(readChoice(choice), routed(changes))

function inputOf(plan: Plan, opinion: string) {
  if (!isSendable(plan)) return null
  switch (plan.verb) {
    case 'dispatch': return dispatchInput(plan, opinion)
    case 'sendDown': return sendDownInput(plan, opinion)
    case 'proposeTransfer': return transferInput(plan)
    case 'raiseDispute': return disputeInput(plan)
  }
}

describe('the plan that Enter sends', () => {
  test('a proposed dispatch goes out as proposed', () => {
    const plan = as({})
    expect(gapsOf(plan, '请办理')).toEqual([])
    expect(inputOf(plan, '请办理')).toEqual({ leadUnitId: 10, co: [{ unitId: 11 }], basis: 'INDUSTRY', ruleId: 7, manualBasis: null, opinion: '请办理', directToUnit: false })
  })

  test('another lead asks for clause and reason, and leaves the catalogue entry behind', () => {
    const plan = as({ way: 'unit', leadUnitId: 11 })
    expect(gapsOf(plan, '请办理')).toEqual(['clause', 'overrideReason'])
    const filled = as({ way: 'unit', leadUnitId: 11, clause: '权责清单 3-14', overrideReason: '设施归它' })
    expect(gapsOf(filled, '请办理')).toEqual([])
    expect(inputOf(filled, '请办理')).toMatchObject({ leadUnitId: 11, co: [], ruleId: null, manualBasis: { clause: '权责清单 3-14', overrideReason: '设施归它' } })
  })

  test('a lead that rests on no catalogue entry rests on the proposal’s own sentences', () => {
    expect(inputOf(as({}, { ruleId: null }), '请办理')).toMatchObject({ manualBasis: { clause: '属地优先：这类事项由县区办理。' } })
  })

  test('down to the county of the place needs no basis, to another one it does', () => {
    const down = { action: 'SEND_DOWN' as const, lead: null, co: [] }
    expect(gapsOf(as({}, down), '请派')).toEqual([])
    expect(inputOf(as({}, down), '请派')).toEqual({ toTenantId: 2, opinion: '请派', basis: null })
    expect(gapsOf(as({ way: 'sendDown', toTenantId: 3 }, down), '请派')).toEqual(['basis'])
  })

  test('a transfer waits for its evidence', () => {
    const plan = as({}, { action: 'TRANSFER', lead: null, targetTenantId: 3 })
    expect(gapsOf(plan, '')).toEqual(['evidence'])
    expect(inputOf(as({ evidence: '地址核实' }, { action: 'TRANSFER', lead: null, targetTenantId: 3 }), '')).toMatchObject({ toTenantId: 3, evidence: '地址核实', stay: 'FOLLOW' })
  })

  test('a tie names the units that claim it', () => {
    const tie = as({}, {
      action: 'COORDINATE', lead: null, explanation: [{ code: 'S7_TIE', params: { units: '甲、乙' } }],
      candidates: [{ unitId: 10, share: 0.5, roleInOrder: 'LEAD', reasonCodes: [] }, { unitId: 12, share: 0.5, roleInOrder: 'LEAD', reasonCodes: [] }],
    })
    expect(inputOf(tie, '')).toMatchObject({ ground: 'TIE', unitIds: [10, 12] })
  })

  test('with the place unknown nothing goes out', () => {
    expect(inputOf(as({}, { action: 'ASK_CALLER', lead: null }), '请办理')).toBeNull()
  })
})
