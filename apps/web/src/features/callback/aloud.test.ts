import { expect, test } from 'vitest'
import { aloud } from './aloud.ts'

test('念的是整句，号码不从中间断开，句号由脚本来加', () => {
  expect(aloud('已修好。')).toBe('已修好')
  const reply = '您好，您反映的友谊路路面塌陷，上午已围挡，下午回填夯实，当天恢复通行。如有疑问请致电住建局市政科，电话0998-8512016、0998-8512017。'
  expect(aloud(reply)).toBe('您好，您反映的友谊路路面塌陷，上午已围挡，下午回填夯实，当天恢复通行')
  expect(aloud(`${'路面塌陷'.repeat(10)}，${'下午回填'.repeat(10)}`)).toBe('路面塌陷'.repeat(10))
  expect(aloud('回填'.repeat(40))).toBe(`${'回填'.repeat(30)}…`)
})
