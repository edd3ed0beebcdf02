import type { Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import type { OnboardingState } from '@hotline/domain/onboarding/states.ts'
import { takesOrders, type TenantStatus } from '@hotline/domain/tenant/model.ts'
import type { App } from '../context.ts'
import type { Tx } from '../db/in-scope.ts'
import { countyOf, lockRecord, writeRecord, type Hand, type Onboarding } from './record.ts'
import { handOver } from './hand-over.ts'

type Say = { id: string; version: number; words: string }

/** Stops intake at once; what the county has, it finishes. */
export async function suspendCounty(hand: Hand, input: Say): Promise<{ version: number }> {
  const record = await lockRecord(hand.tx, input, ['TRIAL', 'LIVE'])
  await move(hand.tx, record, 'SUSPENDED')
  return { version: await writeRecord(hand, record, { state: 'SUSPENDED', suspendedFrom: record.state }, { what: 'SUSPENDED', words: input.words }) }
}

/** Back to where it was. */
export async function resumeCounty(hand: Hand, input: Say): Promise<{ version: number }> {
  const record = await lockRecord(hand.tx, input, ['SUSPENDED'])
  const back: OnboardingState = record.suspendedFrom ?? 'LIVE'
  await move(hand.tx, record, back)
  return { version: await writeRecord(hand, record, { state: back, suspendedFrom: null }, { what: 'RESUMED', words: input.words }) }
}

/**
 * The county's end: intake stops, its open orders go to the prefecture, by the same command a supervisor takes one over
 * with, and to `into` from there; then everything is frozen and stays readable. What the transaction can't hand over
 * keeps it from ending.
 */
export async function endCounty(app: App, hand: Hand, actor: Actor, input: Say & { typedName: string; intoTenantId?: number }): Promise<{ version: number; handedOver: number }> {
  const { tx } = hand
  const record = await lockRecord(tx, input, input.intoTenantId === undefined ? ['CONFIGURING', 'TRIAL', 'LIVE', 'SUSPENDED'] : ['LIVE', 'SUSPENDED'])
  must(input.typedName === record.name, 'onboarding.typed-name-wrong', { name: record.name })
  const county = countyOf(record)
  const into = input.intoTenantId === undefined ? null : await mergeTarget(tx, county, input.intoTenantId)
  const what = into === null ? '退出' : '并入'
  const [drafts] = await tx.query<{ count: number }>(`select count(*)::int as count from work_order where tenant_id = $1 and status = 'DRAFT'`, [county])
  must(!drafts?.count, 'onboarding.open-drafts', { count: drafts?.count ?? 0, what })
  const handedOver = await handOver(app, tx, actor, { countyId: county, intoTenantId: into === actor.tenantId ? null : into, reason: `${record.name}的热线${what}：${input.words}` })
  const state = into === null ? 'OFFBOARDED' : 'MERGED'
  await move(tx, record, state)
  return { handedOver, version: await writeRecord(hand, record, { state, mergedIntoId: into }, { what: state, words: input.words, detail: { handedOver, into } }) }
}

const move = (tx: Tx, record: Onboarding, to: OnboardingState) => tx.query('select move_county($1, $2, $3)', [countyOf(record), record.state, to])

/** The prefecture itself, or another of its counties that takes orders. */
async function mergeTarget(tx: Tx, countyId: number, intoTenantId: number): Promise<number> {
  const [target] = await tx.query<{ status: TenantStatus }>('select status from tenant where id = $1 and id <> $2 and (id = $3 or parent_id = $3)', [intoTenantId, countyId, tx.tenantId])
  must(target && takesOrders(target.status), 'onboarding.merge-target-invalid')
  return intoTenantId
}
