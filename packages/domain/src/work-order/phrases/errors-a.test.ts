import { expect, test } from 'vitest'
import { errorsA } from './errors-a.zh-CN.ts'

test('每句话都有句号收尾，参数写成花括号', () => {
  for (const [code, sentence] of Object.entries(errorsA)) {
    expect(code).toMatch(/^work-order\.[a-z0-9-]+$/)
    expect(sentence).toMatch(/。$/)
  }
})
