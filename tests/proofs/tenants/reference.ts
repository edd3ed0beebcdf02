import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { App } from '@hotline/server/context.ts'
import { REFERENCE_VIEWS } from '@hotline/server/directory/reference.ts'
import { openSessions } from '@hotline/server/session/actor.ts'
import type pg from 'pg'
import { recordFrom } from '../plans/record.ts'

export type ReferenceCost = { asked: number; kept: number; most: number; statements: number; readMs: number; units: number; strangers: number; kbPerView: number; heapMb: number; sessionMs: number }
/** As many counties as a busy process meets within a minute, and more than it may keep. */
const ASKED = 300

/** What the directories of many counties cost one process: time and statements to read, memory to keep; and a session whose directory is there. */
export async function referenceCost(app: App, db: pg.Client): Promise<ReferenceCost> {
  const { rows } = await db.query<{ id: number; prefecture_id: number }>(`select id, prefecture_id from tenant where kind = 'COUNTY' order by hashint8extended(id, 3) limit ${ASKED}`)
  const first = rows[0]
  if (!first) throw new Error('there are no counties')
  app.reference.forget()
  const recorder = recordFrom(app)
  await app.reference.of(first.id)
  app.reference.forget()
  const empty = heap()
  const began = performance.now()
  for (const { id } of rows) await app.reference.of(id)
  const readMs = (performance.now() - began) / rows.length
  const full = heap()
  const view = await app.reference.of(first.id)
  const strangers = [...view.units.values()].filter(({ tenantId }) => !view.tenants.has(tenantId)).length + [...view.tenants.values()].filter(({ prefectureId }) => prefectureId !== first.prefecture_id).length
  const kept = app.reference.size()
  return {
    asked: rows.length, kept, most: REFERENCE_VIEWS, statements: recorder.counts.get('directory') ?? 0, readMs, units: view.units.size, strangers,
    kbPerView: Math.round((full - empty) / 1024 / Math.max(1, kept)), heapMb: Math.round((full - empty) / 1_048_576), sessionMs: await sessionTime(app, db),
  }
}

async function sessionTime(app: App, db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ person_id: string }>(`select distinct m.person_id from membership m join tenant t on t.id = m.tenant_id where t.code = '653125' limit 40`)
  const sessions = openSessions(app.pool, app.reference)
  await sessions.of(rows[0]?.person_id ?? '', null)
  const began = performance.now()
  for (const { person_id } of rows) await sessions.of(person_id, null)
  return (performance.now() - began) / Math.max(1, rows.length)
}

setFlagsFromString('--expose_gc')
// Only a script of another context sees the flag set after the start.
const collect = runInNewContext('gc') as () => void

function heap(): number {
  collect()
  return process.memoryUsage().heapUsed
}
