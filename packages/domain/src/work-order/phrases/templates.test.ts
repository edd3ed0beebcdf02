import { describe, expect, test } from 'vitest'
import { openSlots, slotGap, slotsOf, templateInput, TEMPLATES } from './templates.zh-CN.ts'

describe('templates', () => {
  test('each has slots, and a key of its own among those offered together', () => {
    for (const templates of Object.values(TEMPLATES)) {
      expect(new Set(templates.map(({ key }) => key)).size).toBe(templates.length)
      for (const { text } of templates) expect(openSlots(text).length).toBeGreaterThan(0)
    }
  })

  test('what is still open is told by name and place, once each', () => {
    const text = '【时间】到【地点】查看，【时间】回复'
    expect(openSlots(text).map(({ from, to }) => text.slice(from, to))).toEqual(['【时间】', '【地点】', '【时间】'])
    expect(slotGap([text, '再到【地点】'])).toBe('模板里还没填：【时间】【地点】，填好或删去再交')
    expect(slotGap(['3月5日到米夏路查看'])).toBe('')
  })

  test("brackets of the writer's own are no slots", () => {
    expect(openSlots('依据【喀署办〔2025〕3号】')).toEqual([])
  })

  test("a person's own slots have to be filled in as the shipped ones", () => {
    const slots = slotsOf([{ text: '已责令【商家名称】整改' }])
    expect(openSlots('已责令【商家名称】整改')).toEqual([])
    expect(slotGap(['已责令【商家名称】整改，【时间】复查'], slots)).toBe('模板里还没填：【商家名称】【时间】，填好或删去再交')
  })

  test('what is saved has a slot, a short name and no ID number', () => {
    const saved = { use: 'REPLY', name: '商家整改', text: '已责令【商家名称】整改', shared: false }
    const said = (change: object) => templateInput.safeParse({ ...saved, ...change }).error?.issues[0]?.message ?? null
    expect(said({})).toBeNull()
    expect(said({ text: '已整改' })).toBe('template.slot-missing')
    expect(said({ name: ' ' })).toBe('template.name-missing')
    expect(said({ text: '【姓名】11010519491231002X' })).toBe('work-order.citizen-id-in-text')
  })
})
