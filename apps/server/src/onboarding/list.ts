import type { Actor } from '@hotline/domain/access/actor.ts'
import { mayOnboard } from '@hotline/domain/access/onboarding-rules.ts'
import type { Gate } from '@hotline/domain/onboarding/gate.ts'
import { NOT_COUNTED_STEPS } from '@hotline/domain/onboarding/steps.ts'
import type { OnboardingList, OnboardingRow } from '@hotline/domain/onboarding/views.ts'
import type { App } from '../context.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { linesOf } from './gate.ts'
import { readRecord } from './record.ts'
import { trialDay } from './trial-day.ts'
import { stepsOf } from './view.ts'

/** All of the prefecture's, the last touched first, and its counties that have no record. */
export async function listOnboardings(app: Pick<App, 'reference' | 'clock'>, tx: Tx, actor: Actor): Promise<OnboardingList> {
  const now = app.clock.now()
  const rows = await tx.query<{ id: string; waiting_gate: Gate | null; trial_at: Date | null }>(
    `select o.id, o.name, o.state, o.county_id, o.created_at, o.created_by_name, o.updated_at, o.updated_by_name, o.trial_at,
            (select g.gate from onboarding_gate g where g.onboarding_id = o.id and g.status = 'WAITING') as waiting_gate
       from onboarding o where o.tenant_id = $1 order by o.updated_at desc, o.id`,
    [tx.tenantId],
  )
  const unrecorded = await tx.query<OnboardingList['unrecorded'][number]>(
    `select id as "tenantId", name, status as state from tenant t where parent_id = $1 and kind in ('COUNTY','ZONE') and not exists (select 1 from onboarding o where o.county_id = t.id) order by code`, [tx.tenantId],
  )
  const listed: OnboardingRow[] = []
  for (const { trial_at: trialAt, ...row } of rows) {
    const read = fromRow<Omit<OnboardingRow, 'steps' | 'trialDay'>>(row)
    listed.push({ ...read, steps: await progressOf(app, tx, row.id), trialDay: read.state === 'TRIAL' && trialAt ? trialDay(trialAt, now) : null })
  }
  return {
    rows: listed, unrecorded, mayRun: mayOnboard(actor, 'run'), mayDecide: mayOnboard(actor, 'decide'),
  }
}

/** Told from the same facts as the wizard's own steps. A prefecture has a dozen counties: one after the other is soon done. */
async function progressOf(app: Pick<App, 'reference' | 'clock'>, tx: Tx, id: string): Promise<OnboardingRow['steps']> {
  const record = await readRecord(tx, id)
  const counted = (await stepsOf(tx, record, await linesOf(app, tx, record, 'G1'))).filter(({ step }) => !NOT_COUNTED_STEPS.includes(step))
  return { done: counted.filter(({ status }) => status === 'DONE').length, of: counted.length }
}
