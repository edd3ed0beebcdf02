import { expect, test } from 'vitest'
import { holdsCitizenId, maskName, maskPhone } from './fields.ts'

test('正文里的身份证号认得出，工单号不算', () => {
  expect(holdsCitizenId('证件 65312519900101123X 请查')).toBe(true)
  expect(holdsCitizenId('653125199001011234')).toBe(true)
  expect(holdsCitizenId('上次的工单 653125260304000127 没办好')).toBe(false)
  expect(holdsCitizenId('订单 6531251990010112345678')).toBe(false)
})
test('姓名留姓，号码留头尾', () => {
  expect([maskName('张三'), maskName('阿依古丽'), maskName(null)]).toEqual(['张*', '阿*', null])
  expect([maskPhone('13812345678'), maskPhone('8512016'), maskPhone(null)]).toEqual(['138****5678', '*****16', null])
})
