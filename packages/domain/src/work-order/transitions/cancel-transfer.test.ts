import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, play, refusal } from '../testing.ts'
import { cancelTransfer } from './cancel-transfer.ts'
import { buildProposed, buildTransfer } from './transfer-world.ts'

test('撤回转办回到待派单，不计次数，派单时限照走', () => {
  const { patch, rows } = play(cancelTransfer, buildProposed(), { reason: '地址核实有误' }, buildGround({ facts: { transfers: [buildTransfer()] } }))
  expect(patch).toEqual({ status: 'REGISTERED', nextDueAt: beijing('2026-03-04 15:00') })
  expect(rows.at(-1)).toEqual({ end: 'order_share', granteeId: 3, kind: 'TRANSFER' })
})
test('对方答复后没有可撤回的转办', () => {
  const facts = { transfers: [buildTransfer({ status: 'ACCEPTED' })] }
  expect(refusal(() => play(cancelTransfer, buildProposed(), { reason: '地址核实有误' }, buildGround({ facts })))).toBe('work-order.no-transfer')
})
