import { expect, test } from 'vitest'
import { formCopy } from './form-copy.zh-CN.ts'
import { verbCopy } from './verb-copy.zh-CN.ts'

test('no words of one form take the place of another\'s', () => {
  expect(Object.keys(formCopy).filter((key) => Object.hasOwn(verbCopy, key))).toEqual([])
})
