import { expect, test, vi } from 'vitest'
import { ORDER_VERBS, type OrderVerb } from '../registry.ts'
import { PLAYED } from '../testing.ts'

/** Rule 4.2 gives these no guard but the state: what follows from another order's act, and a result taken as it stands. */
const BY_STATE_ALONE: readonly OrderVerb[] = ['absorb', 'release', 'answerMerged', 'acceptResult']
const OUT_OF_STATE = 'work-order.not-in-state'

/** The tests beside this one, kept here to be run once more within one test, where what they played is seen together. */
const bodies = vi.hoisted((): (() => unknown)[] => [])
vi.mock('vitest', async (original) => ({
  ...(await original<typeof import('vitest')>()),
  describe: (_: string, group: () => void) => group(),
  test: Object.assign((_: string, body: () => unknown) => bodies.push(body), {
    each: (cases: readonly unknown[]) => (_: string, body: (...values: unknown[]) => unknown) => cases.forEach((each) => bodies.push(() => body(...[each].flat()))),
  }),
}))
declare global {
  // The test runner's own, as in the test of the errors.
  interface ImportMeta {
    glob(pattern: readonly string[]): Record<string, () => Promise<unknown>>
  }
}
const files = import.meta.glob(['./*.test.ts', '!./every.test.ts'])

test('每个动作都有一条办得成的测试和一条被它自己的条件拒绝的测试', async () => {
  for (const load of Object.values(files)) await load()
  for (const body of bodies) await body()
  const outcomes = (verb: OrderVerb) => PLAYED.filter(([played]) => played === verb).map(([, outcome]) => outcome)
  const isRefused = (verb: OrderVerb) => outcomes(verb).some((code) => code.startsWith('work-order.') && (code !== OUT_OF_STATE || BY_STATE_ALONE.includes(verb)))
  expect(ORDER_VERBS.filter((verb) => !outcomes(verb).includes('accepted')), 'never accepted').toEqual([])
  expect(ORDER_VERBS.filter((verb) => !isRefused(verb)), 'never refused').toEqual([])
})
