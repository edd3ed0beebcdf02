import { needsSecondFactor } from '@hotline/domain/access/people-rules.ts'
import type { Duty } from '@hotline/domain/access/duties.ts'
import type { App } from '../context.ts'
import { inScope, scout, type Tx } from '../db/in-scope.ts'
import { every } from '../every.ts'
import { log, logError } from '../log.ts'
import type { OpeningProblem } from './port.ts'

type Parts = Pick<App, 'pool' | 'clock' | 'identity'>
type Waiting = { person_id: string; username: string; name: string; code_hash: string; attempts: number }
export type OpeningPace = { attempts: number; backoffMs: number }

/** Tried again after five seconds, ten, twenty …, ten minutes in all; after the last try a person must look. */
export const PACE: OpeningPace = { attempts: 8, backoffMs: 5_000 }
const MOST = 400
/** In one transaction: what a process that dies has to do over. */
const BATCH = 40
const EVERY_MS = 2_000

/**
 * Opens the accounts that are waited for, each batch in a transaction that holds its rows: two openers never take the
 * same one. A process that dies between the provider's answer and the commit asks again, and the provider's port
 * recognises what it made. Returns how many were opened.
 */
export async function openOnce(app: Parts, pace: OpeningPace = PACE): Promise<number> {
  if (!app.identity.managed) return 0
  const due = await scout<{ tenant_id: number; person_id: string }>(app.pool, { text: 'select * from scout_accounts($1, $2)', values: [app.clock.now(), MOST] })
  let opened = 0
  for (const tenantId of new Set(due.map(({ tenant_id }) => tenant_id))) {
    const people = due.flatMap(({ tenant_id, person_id }) => (tenant_id === tenantId ? [person_id] : []))
    for (let at = 0; at < people.length; at += BATCH) opened += await inScope(app.pool, tenantId, (tx) => openSome(app, tx, people.slice(at, at + BATCH), pace))
  }
  return opened
}

/** Who was disabled meanwhile keeps the row and gets nothing; it goes on when they are enabled again. */
const TAKE = `
  select a.person_id, p.username, p.name, a.code_hash, a.attempts from account_opening a join person p on p.id = a.person_id
   where a.person_id = any($1) and a.status = 'WAITING' and a.due_at <= $2 and p.disabled_at is null for update of a skip locked`

async function openSome({ clock, identity }: Parts, tx: Tx, people: readonly string[], pace: OpeningPace): Promise<number> {
  const waiting = await tx.query<Waiting>(TAKE, [people, clock.now()])
  if (!waiting.length) return 0
  const answers = await identity.open(await Promise.all(waiting.map(async ({ person_id: personId, username, name, code_hash: codeHash }) => {
    // What somebody holds now, and not when they were added.
    const posts = await scout<{ duties: Duty[] }>(tx, { text: 'select * from scout_memberships($1)', values: [personId] })
    return { personId, username, name, codeHash, secondFactor: needsSecondFactor(posts.flatMap(({ duties }) => duties)) }
  })))
  const opened = waiting.flatMap(({ person_id: personId }) => {
    const answer = answers.get(personId)
    return answer && 'sub' in answer ? [{ person_id: personId, subject: answer.sub }] : []
  })
  const known = await tx.query<{ subject: string; disabled: boolean }>(
    'update person p set subject = r.subject from jsonb_to_recordset($1::jsonb) as r(person_id text, subject text) where p.id = r.person_id returning p.subject, p.disabled_at is not null as disabled', [JSON.stringify(opened)],
  )
  await tx.query('delete from account_opening where person_id = any($1)', [opened.map(({ person_id }) => person_id)])
  // Disabled while the provider was at it: the one who did couldn't know the account yet.
  for (const { subject, disabled } of known) if (disabled) await identity.enable(subject, false)
  for (const row of waiting) {
    const answer = answers.get(row.person_id) ?? { problem: 'REFUSED' as const }
    if ('problem' in answer) await putOff(tx, row, answer.problem, clock.now(), pace)
  }
  log('people.accounts-opened', { tenant: tx.tenantId, opened: opened.length, of: waiting.length })
  return opened.length
}

/** A name that is taken won't be free by waiting. */
async function putOff(tx: Tx, { person_id: personId, attempts: before }: Waiting, problem: OpeningProblem, now: Date, pace: OpeningPace): Promise<void> {
  const attempts = before + 1
  const failed = problem === 'TAKEN' || attempts >= pace.attempts
  if (failed) log('people.account-failed', { tenant: tx.tenantId, person: personId, problem, attempts })
  await tx.query('update account_opening set status = $2, attempts = $3, due_at = $4, problem = $5 where person_id = $1', [personId, failed ? 'FAILED' : 'WAITING', attempts, new Date(now.getTime() + pace.backoffMs * 2 ** before), problem])
}

export const startOpener = (app: Parts, everyMs = EVERY_MS): { close: () => Promise<void> } =>
  every(everyMs, () => openOnce(app), (error) => logError('people.opening-failed', error))
