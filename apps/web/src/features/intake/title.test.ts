import { expect, test } from 'vitest'
import { proposedTitle } from './title.ts'

test('the first sentence is the title', () => {
  expect(proposedTitle('明珠花园 5 号楼停水一夜，家有卧床老人。物业说在等配件。')).toBe('明珠花园 5 号楼停水一夜，家有卧床老人')
})

test('a sentence that is too long keeps whole clauses only', () => {
  const long = '家住东湖街道明珠花园五号楼二单元，昨天晚上八点开始停水到现在还没有来，物业公司说二次供水的水泵坏了正在等配件'
  const title = proposedTitle(long)
  expect([...title].length).toBeLessThanOrEqual(40)
  expect(title).toBe('家住东湖街道明珠花园五号楼二单元，昨天晚上八点开始停水到现在还没有来')
})

test('one endless clause is cut at forty characters', () => {
  expect([...proposedTitle('水'.repeat(80))]).toHaveLength(40)
})

test('nothing said, nothing proposed', () => expect(proposedTitle('  ')).toBe(''))
