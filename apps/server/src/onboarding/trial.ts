import { must } from '@hotline/domain/errors.ts'
import type { IssueGrade, TrialDay, TrialIssue, TrialView } from '@hotline/domain/onboarding/views.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { mustBeIn, readRecord, tell, type Hand } from './record.ts'

/**
 * Totals of the county's trial by the day, in Beijing. Only numbers leave this query: bringing a county online opens no
 * order. Signing counts where it was done or its limit is over; by itself (自动签收) it isn't in time. A dispatch was
 * wrong where the centre granted a return whose basis holds.
 */
export function trialTotals(tx: Tx, countyId: number, from: Date, now: Date): Promise<TrialDay[]> {
  return tx.query<TrialDay>(
    `select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(o.registered, 0)::int as registered, coalesce(a.sign_due, 0)::int as "signDue", coalesce(a.on_time, 0)::int as "signedOnTime",
            coalesce(a.dispatched, 0)::int as dispatched, coalesce(r.wrong, 0)::int as misdispatched
       from generate_series(date_trunc('day', $2::timestamptz at time zone 'Asia/Shanghai'), date_trunc('day', $3::timestamptz at time zone 'Asia/Shanghai'), interval '1 day') as d(day)
       left join (select date_trunc('day', registered_at at time zone 'Asia/Shanghai') as day, count(*) as registered from work_order where tenant_id = $1 and registered_at >= $2 and registered_at <= $3 group by 1) o using (day)
       left join (select date_trunc('day', s.dispatched_at at time zone 'Asia/Shanghai') as day, count(*) as dispatched,
                         count(*) filter (where s.sign_due_at is not null and (s.signed_at is not null or s.sign_due_at <= $3)) as sign_due,
                         count(*) filter (where s.signed_at <= s.sign_due_at and not s.auto_signed) as on_time
                    from assignment s where s.tenant_id = $1 and s.unit_tenant_id = $1 and s.role = 'LEAD' and s.dispatched_at >= $2 and s.dispatched_at <= $3 group by 1) a using (day)
       left join (select date_trunc('day', e.at at time zone 'Asia/Shanghai') as day, count(*) as wrong from work_order_event e
                   where e.tenant_id = $1 and e.type = 'approveReturn' and e.at >= $2 and e.at <= $3 and (e.payload ->> 'misdispatched')::boolean group by 1) r using (day)
      order by d.day desc`, [countyId, from, now],
  )
}

export async function trialView(tx: Tx, id: string, now: Date): Promise<TrialView> {
  const { countyId, trialAt } = await readRecord(tx, id)
  const days = countyId !== null && trialAt ? await trialTotals(tx, countyId, trialAt, now) : []
  const sum = (of: (day: TrialDay) => number) => days.reduce((total, day) => total + of(day), 0)
  return {
    days, issues: await issuesOf(tx, id), onTimeSign: { have: sum((day) => day.signedOnTime), of: sum((day) => day.signDue) },
    wrongDispatch: { have: sum((day) => day.misdispatched), of: sum((day) => day.dispatched) },
  }
}

const ISSUE = 'id, grade, words, opened_at, opened_by_name, closed_at, closed_by_name, result'
const issuesOf = async (tx: Tx, id: string): Promise<TrialIssue[]> =>
  (await tx.query(`select ${ISSUE} from onboarding_issue where onboarding_id = $1 and tenant_id = $2 order by closed_at is not null, grade, opened_at desc`, [id, tx.tenantId])).map((row) => fromRow<TrialIssue>(row))

/** The daily list of what went wrong; the browser makes the id, so that a second click notes nothing twice. */
export async function openIssue(hand: Hand, { id, issueId, grade, words }: { id: string; issueId: string; grade: IssueGrade; words: string }): Promise<TrialIssue> {
  const { tx, actor, now } = hand
  mustBeIn(await readRecord(tx, id), ['CONFIGURING', 'TRIAL', 'LIVE'])
  const made = await tx.query('insert into onboarding_issue (id, onboarding_id, tenant_id, grade, words, opened_by_name, opened_at) values ($1,$2,$3,$4,$5,$6,$7) on conflict do nothing returning id', [issueId, id, tx.tenantId, grade, words, actor.name, now])
  if (made.length) await tell(hand, id, { what: 'ISSUE_OPENED', step: 'trial', words, detail: { grade } })
  return issueNamed(tx, id, issueId)
}

export async function closeIssue(hand: Hand, { id, issueId, result }: { id: string; issueId: string; result: string }): Promise<TrialIssue> {
  const { tx, actor, now } = hand
  await readRecord(tx, id)
  const changed = await tx.query('update onboarding_issue set closed_at = $4, closed_by_name = $5, result = $6 where id = $3 and onboarding_id = $1 and tenant_id = $2 and closed_at is null returning id', [id, tx.tenantId, issueId, now, actor.name, result])
  const issue = await issueNamed(tx, id, issueId)
  must(changed.length === 1, 'onboarding.issue-closed')
  await tell(hand, id, { what: 'ISSUE_CLOSED', step: 'trial', words: result })
  return issue
}

async function issueNamed(tx: Tx, id: string, issueId: string): Promise<TrialIssue> {
  const [row] = await tx.query(`select ${ISSUE} from onboarding_issue where id = $3 and onboarding_id = $1 and tenant_id = $2`, [id, tx.tenantId, issueId])
  must(row, 'onboarding.not-found')
  return fromRow<TrialIssue>(row)
}
