import { dayOfDate, startOfDayMs } from '@hotline/domain/deadline/beijing.ts'
import { must } from '@hotline/domain/errors.ts'
import { takesOrders, type TenantStatus } from '@hotline/domain/tenant/model.ts'
import type { Tx } from '../db/in-scope.ts'
import { moveCounty, type Say } from './move.ts'
import { countyOf, lockRecord, writeRecord, type Hand } from './record.ts'
import { tellEnd } from './tell-end.ts'

type Plan = Say & { typedName: string; intoTenantId: number | null; endsOn: string }

/**
 * Decides the county's end for a day ahead. Intake stops at once; what the county has, it goes on with until then, and
 * until then the decision can be taken back. @throws `onboarding.end-*`, `onboarding.merge-target-invalid`
 */
export async function planEnd(hand: Hand, input: Plan): Promise<{ version: number }> {
  const { tx, actor, now } = hand
  const record = await lockRecord(tx, input, input.intoTenantId === null ? ['CONFIGURING', 'TRIAL', 'LIVE', 'SUSPENDED'] : ['LIVE', 'SUSPENDED'])
  must(!record.ending, 'onboarding.end-planned')
  must(input.typedName === record.name, 'onboarding.typed-name-wrong', { name: record.name })
  const endsAt = new Date(startOfDayMs(dayOfDate(input.endsOn)))
  must(endsAt > now, 'onboarding.end-too-soon')
  const into = input.intoTenantId === null ? null : await mergeTarget(tx, countyOf(record), input.intoTenantId)
  const open = takesOrders(record.state)
  if (open) await moveCounty(tx, record, 'SUSPENDED')
  const ending = { to: into === null ? ('OFFBOARDED' as const) : ('MERGED' as const), into, from: record.state, words: input.words, by: actor.personId, byName: actor.name }
  const version = await writeRecord(hand, record, { ending, endsAt, ...(open ? { state: 'SUSPENDED' as const, suspendedFrom: record.state } : {}) }, { what: 'END_PLANNED', words: input.words, detail: { to: ending.to, into, on: input.endsOn } })
  await tellEnd(hand, { ...record, ending, endsAt }, 'COUNTY_ENDING', { key: version, params: { on: input.endsOn } })
  return { version }
}

/** Everything as it was before the decision. @throws `onboarding.end-none` once it has taken effect */
export async function undoEnd(hand: Hand, input: Say): Promise<{ version: number }> {
  const record = await lockRecord(hand.tx, input)
  const { ending } = record
  must(ending, 'onboarding.end-none')
  if (record.state !== ending.from) await moveCounty(hand.tx, record, ending.from)
  const back = record.state === ending.from ? {} : { state: ending.from, suspendedFrom: null }
  const version = await writeRecord(hand, record, { ending: null, endsAt: null, ...back }, { what: 'END_UNDONE', words: input.words })
  await tellEnd(hand, record, 'COUNTY_END_UNDONE', { key: version })
  return { version }
}

/** The prefecture itself, or another of its counties that takes orders. @throws `onboarding.merge-target-invalid` */
export async function mergeTarget(tx: Tx, countyId: number, intoTenantId: number): Promise<number> {
  const [target] = await tx.query<{ status: TenantStatus }>('select status from tenant where id = $1 and id <> $2 and (id = $3 or parent_id = $3)', [intoTenantId, countyId, tx.tenantId])
  must(target && takesOrders(target.status), 'onboarding.merge-target-invalid')
  return intoTenantId
}
