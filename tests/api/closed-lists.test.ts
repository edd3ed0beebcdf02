import { HANDLE_RUNGS, SIGN_RUNGS } from '@hotline/domain/deadline/ladder.ts'
import { POLICY_KINDS } from '@hotline/domain/policy/kinds.ts'
import { CLOCK_CAUSES } from '@hotline/domain/work-order/model.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser, buildDatabase, type Database } from '../world/database.ts'

// A list that the code knows as closed is closed in the database too, and both have the same words.

let database: Database
beforeAll(async () => {
  database = await buildDatabase()
})
afterAll(() => database?.drop())

const wordsOf = async (constraint: string) => {
  const [found] = await asSuperuser<{ def: string }>(database, 'select pg_get_constraintdef(oid) as def from pg_constraint where conname = $1', [constraint])
  return [...(found?.def ?? '').matchAll(/'(\w+)'/g)].map(([, word]) => word).sort()
}
test.each([
  ['order_clock_cause_check', CLOCK_CAUSES], ['clock_warning_rung_check', [...SIGN_RUNGS, ...HANDLE_RUNGS]], ['policy_version_kind_check', POLICY_KINDS],
])('%s：库里和代码里是同一些', async (constraint, words) => {
  expect(await wordsOf(constraint)).toEqual(words.toSorted())
})

test('法定期限：没有天数、不是整天、没有条款的，库里不收', async () => {
  const [held] = await asSuperuser<{ def: string }>(database, `select pg_get_constraintdef(oid) as def from pg_constraint where conname = 'work_order_statutory_limit_check'`)
  // The check itself, asked of values: an order to put them on isn't needed.
  const takes = async (value: unknown) => (await asSuperuser<{ ok: boolean }>(database, `select (${held?.def.replace(/^CHECK /, '')}) as ok from (select $1::jsonb as statutory_limit) w`, [value === null ? null : JSON.stringify(value)]))[0]?.ok
  const whole = { limit: { unit: 'CALENDAR_DAY', amount: 60 }, clause: '《信访工作条例》第三十四条' }
  expect([await takes(null), await takes(whole)]).toEqual([true, true])
  const bad = [{}, { clause: whole.clause }, { limit: whole.limit }, { ...whole, clause: '' }, { ...whole, limit: { unit: 'WALL_HOUR', amount: 60 } }, ...[0, -1, 1.5, '60日', null].map((amount) => ({ ...whole, limit: { unit: 'CALENDAR_DAY', amount } }))]
  for (const value of bad) expect([value, await takes(value)]).toEqual([value, false])
})
