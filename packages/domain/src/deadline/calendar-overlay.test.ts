import { expect, test } from 'vitest'
import { addedTo, additionOf, changedYears } from './calendar-overlay.ts'
import { isWorkday } from './calendar.ts'
import { guangyuan } from './test-calendars.ts'

const { tenantId: _tenant, ...base } = guangyuan
const whole = (own: Parameters<typeof addedTo>[1]) => ({ tenantId: 2, ...addedTo(base, own) })

test('县里加的放假日放假，加的调休日上班，别的日子照地市的', () => {
  const county = whole({ years: { 2026: { holidays: ['2026-03-20'], makeupWorkdays: ['2026-03-21'] } } })
  expect(['2026-03-20', '2026-03-21', '2026-03-23', '2026-10-01'].map((date) => isWorkday(county, date))).toEqual([false, true, true, false])
  expect(county.officeHours).toEqual(base.officeHours)
})

test('县里的节日落在调休上班日就放假；地市放的假，县里的调休压不住', () => {
  const county = whole({ years: { 2026: { holidays: ['2026-10-10'], makeupWorkdays: ['2026-10-03'] } } })
  expect(['2026-10-10', '2026-10-03'].map((date) => isWorkday(county, date))).toEqual([false, false])
})

test('地市后来加的假，县里跟着放，自己加的还在', () => {
  const own = { years: { 2026: { holidays: ['2026-03-20'], makeupWorkdays: [] } } }
  const later = { ...base, years: { ...base.years, 2026: { ...base.years[2026], holidays: [...(base.years[2026]?.holidays ?? []), '2026-06-22'], makeupWorkdays: base.years[2026]?.makeupWorkdays ?? [], provisional: false } } }
  const county = { tenantId: 2, ...addedTo(later, own) }
  expect(['2026-03-20', '2026-06-22'].map((date) => isWorkday(county, date))).toEqual([false, false])
})

test('加上去再减下来还是那些；少了地市的一天就不收', () => {
  const own = { years: { 2026: { holidays: ['2026-03-20', '2026-10-10'], makeupWorkdays: ['2026-03-21'] } } }
  expect(additionOf(base, addedTo(base, own))).toEqual(own)
  expect(additionOf(base, base)).toEqual({ years: {} })
  const year = base.years[2026] ?? { holidays: [], makeupWorkdays: [], provisional: false }
  const without = (part: Partial<typeof year>) => () => additionOf(base, { ...base, years: { ...base.years, 2026: { ...year, ...part } } })
  expect(without({ holidays: year.holidays.filter((date) => date !== '2026-10-01') })).toThrow(expect.objectContaining({ code: 'policy.calendar-removes', params: { date: '2026-10-01', count: 1 } }))
  expect(without({ makeupWorkdays: [] })).toThrow(expect.objectContaining({ code: 'policy.calendar-removes' }))
})

test('哪几年变了：改了日子的、由暂定改正式的；办公时间变了各年都算', () => {
  const settled = { ...base, years: { ...base.years, 2027: { holidays: ['2027-01-01'], makeupWorkdays: [], provisional: false } } }
  expect(changedYears(base, base)).toEqual([])
  expect(changedYears(base, settled)).toEqual([2027])
  expect(changedYears(base, { ...base, officeHours: [{ from: '01-01', to: '12-31', spans: [['09:00', '17:00']] }] })).toEqual([2025, 2026, 2027])
  expect(changedYears(null, base)).toEqual([2025, 2026, 2027])
})
