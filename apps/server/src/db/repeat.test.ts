import { expect, test } from 'vitest'
import { repeated } from './repeat.ts'

/** Fails with these codes one after the other, then succeeds; answers how often it was asked. */
const failing = (...codes: string[]) => {
  let asked = 0
  return { work: async () => {
    const code = codes[asked++]
    if (code) throw Object.assign(new Error(code), code === 'wrapped' ? { cause: { code: '40001' } } : { code })
    return asked
  } }
}

test('死锁和串行化冲突重来，包在别的错误里的也认得', async () => {
  expect(await repeated(failing('40P01').work)).toBe(2)
  expect(await repeated(failing('wrapped', '40P01').work)).toBe(3)
})
test('第三次还冲突就如实报错，别的错误一次也不重来', async () => {
  await expect(repeated(failing('40P01', '40P01', '40P01').work)).rejects.toThrow('40P01')
  await expect(repeated(failing('23505').work)).rejects.toThrow('23505')
})
test('同一条命令同时到了两次，后一次重来就看到前一次的答复', async () => {
  let asked = 0
  const work = async () => {
    if (asked++ === 0) throw Object.assign(new Error('duplicate key'), { cause: { code: '23505', constraint: 'idempotency_pkey' } })
    return 'kept'
  }
  expect(await repeated(work)).toBe('kept')
})
