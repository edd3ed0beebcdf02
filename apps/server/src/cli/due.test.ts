import { afterEach, describe, expect, test, vi } from 'vitest'
import { run } from './due.ts'

afterEach(() => { vi.restoreAllMocks() })

const said = async (args: string[]) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation(() => {})
  return { code: await run(args), text: log.mock.calls.flat().join() }
}

describe('算到期时间', () => {
  test('喀什的投诉七个工作日，下班时到期', async () => {
    expect(await said(['--tenant', '653125', '--type', 'COMPLAINT', '--urgency', 'NORMAL', '--from', '2026-03-02 11:00'])).toEqual({ code: 0, text: '2026-03-11T19:30:00+08:00' })
  })

  test('四川的咨询三个工作日；可以指定别的时限方案', async () => {
    const args = ['--tenant', '510824', '--type', 'CONSULT', '--urgency', 'NORMAL', '--from', '2026-03-02T11:00:00+08:00']
    expect((await said(args)).text).toBe('2026-03-05T18:00:00+08:00')
    expect((await said([...args, '--policy', 'XINJIANG'])).text).toContain('2026-03-04T18:00:00+08:00')
  })

  test('法定期限代替类型的期限；写错单位就说明用法', async () => {
    const args = ['--tenant', '510824', '--type', 'CONSULT', '--from', '2026-03-04 10:00', '--statutory']
    expect(await said([...args, '60 CALENDAR_DAY'])).toEqual({ code: 0, text: '2026-05-06T18:00:00+08:00' })
    expect((await said([...args, '60 天'])).code).toBe(1)
  })

  test('表扬没有时限；缺了参数就说明用法', async () => {
    expect((await said(['--tenant', '653125', '--type', 'PRAISE', '--from', '2026-03-02'])).text).toBe('无办理时限')
    expect((await said(['--tenant', '653125'])).code).toBe(1)
  })
})
