import { describe, expect, test } from 'vitest'
import { openSlots, slotGap, TEMPLATES } from './templates.zh-CN.ts'

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
    expect(slotGap(text, '再到【地点】')).toBe('模板里还没填：【时间】【地点】')
    expect(slotGap('3月5日到米夏路查看')).toBe('')
  })

  test("brackets of the writer's own are no slots", () => {
    expect(openSlots('依据【喀署办〔2025〕3号】')).toEqual([])
  })
})
