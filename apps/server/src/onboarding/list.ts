import type { Actor } from '@hotline/domain/access/actor.ts'
import { mayOnboard } from '@hotline/domain/access/onboarding-rules.ts'
import type { Gate } from '@hotline/domain/onboarding/gate.ts'
import { NOT_COUNTED_STEPS, STEPS } from '@hotline/domain/onboarding/steps.ts'
import type { OnboardingList, OnboardingRow } from '@hotline/domain/onboarding/views.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { trialDay } from './trial-day.ts'

const COUNTED = STEPS.filter((step) => !NOT_COUNTED_STEPS.includes(step)).length

/** All of the prefecture's, the last touched first, and its counties that have no record. */
export async function listOnboardings(tx: Tx, actor: Actor, now: Date): Promise<OnboardingList> {
  const rows = await tx.query<{ steps_done: number; waiting_gate: Gate | null; trial_at: Date | null }>(
    `select o.id, o.name, o.state, o.county_id, o.created_at, o.created_by_name, o.updated_at, o.updated_by_name, o.trial_at,
            (select count(*)::int from onboarding_step s where s.onboarding_id = o.id and s.done and not s.step = any($2)) as steps_done,
            (select g.gate from onboarding_gate g where g.onboarding_id = o.id and g.status = 'WAITING') as waiting_gate
       from onboarding o where o.tenant_id = $1 order by o.updated_at desc, o.id`,
    [tx.tenantId, NOT_COUNTED_STEPS],
  )
  const unrecorded = await tx.query<OnboardingList['unrecorded'][number]>(
    `select id as "tenantId", name, status as state from tenant t where parent_id = $1 and kind in ('COUNTY','ZONE') and not exists (select 1 from onboarding o where o.county_id = t.id) order by code`, [tx.tenantId],
  )
  return {
    rows: rows.map(({ steps_done: done, trial_at: trialAt, ...row }) => {
      const read = fromRow<Omit<OnboardingRow, 'steps' | 'trialDay'>>(row)
      return { ...read, steps: { done, of: COUNTED }, trialDay: read.state === 'TRIAL' && trialAt ? trialDay(trialAt, now) : null }
    }),
    unrecorded, mayRun: mayOnboard(actor, 'run'), mayDecide: mayOnboard(actor, 'decide'),
  }
}
