import type { Actor } from '@hotline/domain/access/actor.ts'
import { calendarSchema } from '@hotline/domain/deadline/calendar-schema.ts'
import { additionOf, type CalendarAddition } from '@hotline/domain/deadline/calendar-overlay.ts'
import { localDate } from '@hotline/domain/deadline/calendar.ts'
import { slaPolicySchema } from '@hotline/domain/deadline/sla-policy.ts'
import { must } from '@hotline/domain/errors.ts'
import { ownTerms, tightened as inCounty } from '@hotline/domain/policy/tighten.ts'
import { withValue } from '@hotline/domain/policy/terms.ts'
import { COUNTY_LIMIT_KEYS, COUNTY_LIMITS, limitAt, limitUnitNames, tightened } from '@hotline/domain/onboarding/limits.ts'
import type { ProfileView } from '@hotline/domain/onboarding/views.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { changedBy, recalculateFrom } from '../policy/calendars.ts'
import { countyOf, lockRecord, readRecord, writeRecord, type Hand, type Onboarding } from './record.ts'

type Policy = { id: number; name: string; policy: unknown }

/** Limits, calendar, numbering and knowledge of the county beside what it inherits. */
export async function profileOf(tx: Tx, actor: Pick<Actor, 'tenantId'>, id: string, { policies: book }: Pick<Reference, 'policies'>, now: Date): Promise<ProfileView> {
  const countyId = countyOf(await readRecord(tx, id))
  const above = await policyOf(tx, actor.tenantId)
  const own = await policyOf(tx, countyId)
  const inherited = above ? slaPolicySchema.parse(above.policy) : null
  const ownPolicy = own && inherited ? inCounty('SLA', inherited, own.policy) : null
  const [about] = await tx.query<{ area_code: string; inherited: number; own: number }>(
    `select t.area_code, (select count(*)::int from kb_entry k where k.tenant_id = $2 and k.status = 'PUBLISHED') as inherited, (select count(*)::int from kb_entry k where k.tenant_id = $1) as own
       from tenant t where t.id = $1`, [countyId, actor.tenantId],
  )
  const calendar = book.at('CALENDAR', countyId, now)
  const prefix = about?.area_code ?? ''
  return {
    policyName: above?.name ?? null, inherited,
    limits: inherited ? COUNTY_LIMIT_KEYS.map((key) => {
      const limit = limitAt(inherited, key)
      const mine = ownPolicy ? limitAt(ownPolicy, key).amount : limit.amount
      return { key, name: COUNTY_LIMITS[key], unit: limitUnitNames[limit.unit], inherited: limit.amount, own: mine === limit.amount ? null : mine }
    }) : [],
    calendar: calendar && { own: calendar.own !== null, years: Object.entries(calendar.content.years).map(([year, entry]) => ({ year: Number(year), ...entry })).sort((a, b) => a.year - b.year), officeHours: calendar.content.officeHours },
    numbering: { prefix, example: `${prefix}-${localDate(now).slice(2).replaceAll('-', '')}-0-00001` },
    knowledge: { inherited: about?.inherited ?? 0, own: about?.own ?? 0 },
  }
}

/**
 * Shorter limits of its own from now on, or none, as long as the county isn't live: from then on a change of its rules
 * is drafted, consulted and published like any other. Orders that were taken in before keep the policy they carry.
 */
export async function saveLimits(hand: Hand, input: { id: string; version: number; limits: Record<string, number> }): Promise<{ version: number }> {
  const { tx, actor } = hand
  const record = await lockRecord(tx, input, ['CONFIGURING', 'TRIAL'])
  const above = await policyOf(tx, actor.tenantId)
  must(above, 'onboarding.policy-missing')
  const inherited = slaPolicySchema.parse(above.policy)
  const policy = tightened(inherited, input.limits)
  const content = ownTerms('SLA', inherited, policy).filter(({ standing }) => standing === 'TIGHTER').reduce<unknown>((made, { term, own }) => withValue(made, term.path, own), {})
  await holdsInstead(hand, record, 'SLA', Object.keys(input.limits).length ? { name: `${record.name}工单办理时限`, content } : null)
  return { version: await writeRecord(hand, record, {}, { what: 'LIMITS_SET', step: 'profile', detail: input.limits }) }
}

type SaveCalendar = { id: string; version: number; own: { years: Record<string, unknown>; officeHours: unknown[] } | null }

/** Days and hours the county adds to the prefecture's calendar from now on, or none, as long as it isn't live. @throws `policy.calendar-removes` */
export async function saveCalendar(hand: Hand, input: SaveCalendar, { policies: book, tenants }: Pick<Reference, 'policies' | 'tenants'>): Promise<{ version: number }> {
  const { tx, actor, now } = hand
  const record = await lockRecord(tx, input, ['CONFIGURING', 'TRIAL'])
  const tenantId = countyOf(record)
  const base = book.at('CALENDAR', actor.tenantId, now)
  must(base, 'onboarding.no-calendar-above')
  let content: CalendarAddition = { years: {} }
  if (input.own) {
    const read = calendarSchema.safeParse({ tenantId, ...input.own })
    must(read.success, 'onboarding.calendar-invalid')
    content = additionOf(base.content, read.data)
  }
  const adds = Object.keys(content.years).length > 0 || content.officeHours !== undefined
  await holdsInstead(hand, record, 'CALENDAR', adds ? { name: `${record.name}工作日历`, content } : null)
  await recalculateFrom(tx, actor.personId, changedBy({ tenantId, content, effectiveFrom: now }, book, tenants, now), now, now)
  return { version: await writeRecord(hand, record, {}, { what: 'CALENDAR_SET', step: 'profile', detail: { own: adds } }) }
}

/** The county's own version of a kind from this instant on, in place of the one before; null: it inherits again. Nobody was served by it yet. */
async function holdsInstead({ tx, actor, now }: Hand, record: Onboarding, kind: 'SLA' | 'CALENDAR', version: { name: string; content: unknown } | null): Promise<void> {
  const countyId = countyOf(record)
  await tx.query(`update policy_version set effective_to = $2 where tenant_id = $1 and kind = $3 and status = 'PUBLISHED' and effective_from < $2 and (effective_to is null or effective_to > $2)`, [countyId, now, kind])
  if (!version) return
  await tx.query(
    `insert into policy_version (tenant_id, kind, number, name, content, status, initial, effective_from, drafted_by, drafted_by_name, drafted_at)
     select $1, $7, coalesce(max(number), 0) + 1, $2, $3, 'PUBLISHED', true, $4, $5, $6, $4 from policy_version where tenant_id = $1 and kind = $7`,
    [countyId, version.name, JSON.stringify(version.content), now, actor.personId, actor.name, kind],
  )
}

async function policyOf(tx: Tx, tenantId: number): Promise<Policy | undefined> {
  const [row] = await tx.query<Policy>(
    `select id, name, content as policy from policy_version where tenant_id = $1 and kind = 'SLA' and status = 'PUBLISHED' and effective_from <= product_now() and (effective_to is null or effective_to > product_now())`, [tenantId],
  )
  return row
}
