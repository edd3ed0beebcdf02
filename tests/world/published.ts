import { dateOfDay, dayOf, startOfDayMs } from '@hotline/domain/deadline/beijing.ts'
import { settingsOf } from '@hotline/domain/policy/book.ts'
import type { CentreSettings } from '@hotline/domain/policy/kinds/centre.ts'
import type { PolicyKind } from '@hotline/domain/policy/kinds.ts'
import type { Api, Instance } from './instance.ts'

/** The start of the day so many days from now, Beijing. */
export const midnight = (daysAhead: number): Date => new Date(startOfDayMs(dayOf(new Date()) + daysAhead))

/** The product's time from here on, in the process and in the database. */
export async function turnClock({ db, server }: Instance, at: Date): Promise<void> {
  const offset = at.getTime() - Date.now()
  await db.query('update product_clock set offset_ms = $1', [Math.round(offset)])
  Object.assign(server.app.clock, { now: () => new Date(Date.now() + offset) })
}

/** The same with all that was read before forgotten. */
export async function setClock(it: Instance, at: Date): Promise<void> {
  await turnClock(it, at)
  it.server.app.reference.forget()
}

type What = { kind: PolicyKind; content: Record<string, unknown>; on: Date }

/** What holds of a centre where nothing is published. */
export const CENTRE: CentreSettings = settingsOf('CENTRE', null)

/** A version in force already, as if published long ago: what a test needs and isn't about. */
export const inForce = (db: Pick<Instance['db'], 'query'>, tenantId: number, kind: PolicyKind, content: Record<string, unknown>) =>
  db.query(`insert into policy_version (tenant_id, kind, name, content, status, initial, effective_from, drafted_at) values ($1, $2, '已施行', $3, 'PUBLISHED', true, '2025-01-01', '2025-01-01')`, [tenantId, kind, JSON.stringify(content)])

/** A version with a document of its own, drafted and submitted by one person: what a second one publishes. */
export async function submitted(by: Api, { kind, content, on }: What): Promise<{ id: number; revision: number }> {
  const document = await by.policy.saveDocument.mutate({ id: null, revision: 0, title: '关于调整的通知', documentNo: '喀署办发〔2026〕9号', issuingBody: '行署办公室', issuedOn: null, effectiveFrom: null, effectiveTo: null, provisional: false, reviewOn: null, upper: [] })
  const made = await by.policy.saveVersion.mutate({ id: null, revision: 0, kind, name: '调整', content, documentId: document.id, note: '' })
  const record = { body: '司法局', on: '2026-01-05', words: '通过' }
  return by.policy.submit.mutate({ ...made, legality: record, approval: record, effectiveOn: dateOfDay(dayOf(on)), effectiveUntil: null })
}
