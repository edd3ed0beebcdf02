import { due } from '@hotline/domain/deadline/limit.ts'
import { contactChangeNames, type ContactChange } from '@hotline/domain/unit/change.ts'
import type { App } from '../context.ts'
import { inScope, scout, type Tx } from '../db/in-scope.ts'
import { unitSettingsAt } from '../unit/rows.ts'
import { tellDuties } from './tell-duties.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const dayOf = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' })

/** Reminds a tenant's administrators, once for each, of what a unit changed and hasn't filed (rule 1.3), some days before the limit. Looks once an hour. */
export function contactReminder(app: App): (now: Date) => Promise<void> {
  let looked: Date | null = null
  return async (now) => {
    if (looked && Math.abs(now.getTime() - looked.getTime()) < HOUR_MS) return
    const waiting = await scout<{ tenant_id: number; id: string }>(app.pool, { text: 'select * from scout_contact_changes($1)', values: [now] })
    for (const { tenant_id, id } of waiting) await inScope(app.pool, tenant_id, (tx) => remind(app, tx, id, now))
    looked = now
  }
}

async function remind(app: App, tx: Tx, id: string, now: Date): Promise<void> {
  const [row] = await tx.query<{ what: ContactChange; happened_at: Date; name: string }>(
    `select c.what, c.happened_at, u.name from unit_contact_change c join unit u on u.id = c.unit_id where c.id = $1 and c.filed_at is null and u.status = 'ACTIVE'`, [id], 'contact-due',
  )
  const reference = await app.reference.of(tx.tenantId)
  const calendar = reference.calendars.get(tx.tenantId)
  if (!row || !calendar) return
  const { fileContactWithin, remindDays } = unitSettingsAt(reference, tx.tenantId, row.happened_at)
  const until = due(row.happened_at, fileContactWithin, calendar)
  if (until.getTime() - now.getTime() > remindDays * DAY_MS) return
  await tellDuties(tx, { code: 'UNIT_CONTACT', dedupe: `unit-contact:${id}`, duties: ['TENANT_ADMIN'], params: { unit: row.name, what: contactChangeNames[row.what], due: dayOf.format(until) }, at: now })
}
