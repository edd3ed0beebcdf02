import type { Duty } from '@hotline/domain/access/duties.ts'
import { CalendarMissingError } from '@hotline/domain/deadline/calendar.ts'
import { due } from '@hotline/domain/deadline/limit.ts'
import { must } from '@hotline/domain/errors.ts'
import { contactChangeNames, type ContactChange } from '@hotline/domain/unit/change.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { fileUp } from '../filing/file.ts'
import type { Context } from './preview.ts'
import { unitSettingsAt } from './rows.ts'

type Post = { unitId: number | null; duties: readonly Duty[] }
const POSTS = { UNIT_LEADER: 'LEADER', UNIT_LIAISON: 'STAFF' } as const satisfies Partial<Record<Duty, ContactChange>>

/** Starts the limit for what a unit must file when it changes (rule 1.3); what waits already keeps its date. */
export const noteContacts = (tx: Tx, unitId: number, what: readonly ContactChange[], at: Date) =>
  tx.query('insert into unit_contact_change (tenant_id, unit_id, what, happened_at) select $1, $2, w, $4 from unnest($3::text[]) w on conflict do nothing', [tx.tenantId, unitId, what, at])

/** Leaders and staff of units that came or went with one person's memberships. A new leader of a county's unit is filed with the prefecture (rule 4.9). */
export async function noteAppointments({ app, actor }: Context, tx: Tx, before: readonly Post[], after: readonly Post[]): Promise<void> {
  const at = app.clock.now()
  const [was, is] = [postsOf(before), postsOf(after)]
  const changed = [...was.filter((post) => !is.includes(post)), ...is.filter((post) => !was.includes(post))]
  if (!changed.length) return
  const rows = changed.map((post) => post.split(':'))
  const reference = await app.reference.of(actor.tenantId)
  for (const [unitId] of rows.filter(([, what]) => what === POSTS.UNIT_LEADER)) {
    await fileUp(tx, actor, { kind: 'UNIT_LEADER', subject: `${reference.units.get(Number(unitId))?.name ?? ''}：${contactChangeNames.LEADER}变动`, about: { unitId: Number(unitId) } }, reference, at)
  }
  await tx.query(
    'insert into unit_contact_change (tenant_id, unit_id, what, happened_at) select $1, u, w, $4 from unnest($2::int[], $3::text[]) c(u, w) on conflict do nothing',
    [tx.tenantId, rows.map(([unitId]) => Number(unitId)), rows.map(([, what]) => what), at],
  )
}

const postsOf = (posts: readonly Post[]): string[] => [
  ...new Set(posts.flatMap(({ unitId, duties }) => (unitId === null ? [] : duties.flatMap((duty) => (duty in POSTS ? [`${unitId}:${POSTS[duty as keyof typeof POSTS]}`] : []))))), // `in` was just asked
]

export type ContactRow = { id: string; unitId: number; unitName: string; what: ContactChange; happenedAt: Date; dueAt: Date | null }

/** What waits to be filed, the oldest first. `dueAt` is null where the calendar's year is missing. */
export const openContacts = ({ app, actor }: Context): Promise<ContactRow[]> =>
  inScope(app.pool, actor.tenantId, async (tx) => {
    const rows = await tx.query<Omit<ContactRow, 'dueAt'>>(
      `select c.id, c.unit_id as "unitId", u.name as "unitName", c.what, c.happened_at as "happenedAt" from unit_contact_change c join unit u on u.id = c.unit_id
        where c.tenant_id = $1 and c.filed_at is null and u.status = 'ACTIVE' order by c.happened_at, c.id`, [tx.tenantId], 'contacts-open',
    )
    const reference = await app.reference.of(actor.tenantId)
    const calendar = reference.calendars.get(actor.tenantId)
    const within = (at: Date) => unitSettingsAt(reference, actor.tenantId, at).fileContactWithin
    return rows.map((row) => ({ ...row, dueAt: calendar ? dueOrNull(() => due(row.happenedAt, within(row.happenedAt), calendar)) : null }))
  })

function dueOrNull(work: () => Date): Date | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof CalendarMissingError) return null
    throw error
  }
}

/** The unit has told the centre, in writing where it has a number. */
export const fileContact = ({ app, actor }: Context, { id, document }: { id: string; document: string | null }): Promise<void> =>
  inScope(app.pool, actor.tenantId, async (tx) => {
    const filed = await tx.query(
      'update unit_contact_change set filed_at = $3, filed_by = $4, filed_by_name = $5, document = $6 where id = $1 and tenant_id = $2 and filed_at is null returning id',
      [id, tx.tenantId, app.clock.now(), actor.personId, actor.name, document],
    )
    must(filed.length === 1, 'unit.filing-missing')
  })
