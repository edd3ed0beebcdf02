import type { Actor } from '@hotline/domain/access/actor.ts'
import { needsSecondFactor } from '@hotline/domain/access/people-rules.ts'
import { must } from '@hotline/domain/errors.ts'
import type { ImportKind, ImportReport, ImportResult, ImportSource } from '@hotline/domain/onboarding/import-model.ts'
import type { ReadTable } from '@hotline/domain/onboarding/import-table.ts'
import { isOpenForSetup } from '@hotline/domain/onboarding/states.ts'
import { lockPeople } from '../../admin/people-rows.ts'
import type { App } from '../../context.ts'
import { inScope, type Tx } from '../../db/in-scope.ts'
import { repeated } from '../../db/repeat.ts'
import { subjectOf } from '../../identity/openings.ts'
import { log } from '../../log.ts'
import { countyOf, mustBeIn, readRecord, type Hand } from '../record.ts'
import { minimumStaffOf } from '../../unit/rows.ts'
import { newcomersIn, type Newcomers } from './accounts.ts'
import { check, readSource, type Checked } from './check.ts'
import { tellImport, writePeople } from './commit-people.ts'
import { writeUnits } from './commit-units.ts'

type Context = { app: App; actor: Actor }
type Ask = { id: string; kind: ImportKind; source: ImportSource }

/** A dry run: reads the file, compares it with the county, writes nothing. */
export async function checkImport(context: Context, ask: Ask): Promise<ImportReport> {
  const read = await readOf(context, ask)
  return (await inScope(context.app.pool, context.actor.tenantId, (tx) => checked(tx, context, ask, read))).report
}

/**
 * The import as it was checked, in one transaction; nothing of it where a row has a problem, or where the county
 * isn't any more as it was. Everything there already is no change: a second run writes nothing.
 * New people's accounts are asked for in the same transaction and opened by the job for it (identity/opener.ts).
 */
export async function commitImport(context: Context, ask: Ask & { digest: string }): Promise<ImportResult> {
  const { app, actor } = context
  const began = performance.now()
  const read = await readOf(context, ask)
  const before = await inScope(app.pool, actor.tenantId, (tx) => checked(tx, context, ask, read))
  if (nothingToDo(before.report)) return { kind: ask.kind, counts: before.report.counts, passwords: [], until: null }
  mustBeReady(before.report, ask.digest)
  const drafts = before.people.map(({ draft }) => draft)
  const newcomers = newcomersIn(app, drafts)
  const { counts } = await repeated(() => inScope(app.pool, actor.tenantId, (tx) => write({ tx, actor, now: app.clock.now() }, context, ask, read, newcomers)))
  app.reference.forget()
  log('onboarding.imported', { tenant: actor.tenantId, person: actor.personId, kind: ask.kind, ...counts, ms: Math.round(performance.now() - began) })
  return { kind: ask.kind, counts, passwords: newcomers.passwords, until: newcomers.until }
}

async function write(hand: Hand, context: Context, ask: Ask & { digest: string }, read: ReadTable, newcomers: Newcomers) {
  const { tx } = hand
  const record = await readRecord(tx, ask.id, true)
  const countyId = countyOf(record)
  if (ask.kind === 'people') await lockPeople(tx, countyId)
  const { report, units, people } = await checked(tx, context, ask, read)
  mustBeReady(report, ask.digest)
  if (ask.kind === 'units') await writeUnits(tx, countyId, changing(units))
  else {
    await writePeople(hand, countyId, changing(people), newcomers)
    await secondFactors(tx, context.app, people.map(({ draft }) => draft))
  }
  await tellImport(hand, ask.id, ask.kind === 'units' ? 'UNITS_IMPORTED' : 'PEOPLE_IMPORTED', report.counts)
  return report
}

/** Who was known before and is an administrator from now on signs in with a code as well. */
async function secondFactors(tx: Tx, { identity }: App, drafts: Checked['people'][number]['draft'][]): Promise<void> {
  if (!identity.managed) return
  for (const { personId, duties } of drafts) {
    const subject = personId !== null && needsSecondFactor(duties) ? await subjectOf(tx, personId) : null
    if (subject !== null) await identity.requireSecondFactor(subject, true)
  }
}

const changing = <T>(drafts: readonly { draft: T; row: Checked['report']['rows'][number] }[]): T[] => drafts.filter(({ row }) => row.fate !== 'SAME').map(({ draft }) => draft)
const nothingToDo = ({ counts, problems }: ImportReport): boolean => problems.length === 0 && counts.same > 0 && counts.add + counts.change + counts.out === 0

function mustBeReady(report: ImportReport, digest: string): void {
  must(report.ready, 'import.not-ready', { count: report.counts.out + report.problems.length })
  must(report.digest === digest, 'import.changed')
}

async function readOf({ app, actor }: Context, { id, kind, source }: Ask): Promise<ReadTable> {
  await inScope(app.pool, actor.tenantId, (tx) => readRecord(tx, id))
  return readSource(kind, source)
}

async function checked(tx: Tx, { app, actor }: Context, { id, kind }: Ask, read: ReadTable): Promise<Checked> {
  const record = await readRecord(tx, id)
  const countyId = countyOf(record)
  if (!isOpenForSetup(record.state)) mustBeIn(record, ['LIVE'])
  const minimumStaff = minimumStaffOf(await app.reference.of(actor.tenantId), countyId, app.clock.now())
  return check(tx, { kind, countyId, actorId: actor.personId, minimumStaff, read })
}
