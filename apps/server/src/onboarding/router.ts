import { mayOnboard, type OnboardingAction } from '@hotline/domain/access/onboarding-rules.ts'
import { must } from '@hotline/domain/errors.ts'
import * as contract from '@hotline/domain/onboarding/contract.ts'
import { peoplePage, unitsWithGaps } from '../admin/queries.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { prismaInScope } from '../db/prisma.ts'
import { repeated } from '../db/repeat.ts'
import { openingsOf, retryOpenings } from '../identity/openings.ts'
import { newId } from '../ids.ts'
import { log } from '../log.ts'
import { authed, router } from '../trpc.ts'
import { minimumStaffOf } from '../unit/rows.ts'
import { coverageOf } from './coverage.ts'
import { endPreview } from './end-preview.ts'
import { planEnd, undoEnd } from './end.ts'
import { foundCounty } from './found.ts'
import { askGate, decideGate, gateView, takeBackGate } from './gate.ts'
import { checkImport, commitImport } from './import/import.ts'
import { templateFile } from './import/template.ts'
import { listOnboardings } from './list.ts'
import { resumeCounty, suspendCounty } from './move.ts'
import { profileOf, saveCalendar, saveLimits } from './profile.ts'
import { countyOf, journalOf, readRecord, type Hand } from './record.ts'
import { setRoles } from './roles.ts'
import { lastRun, playNext, startSandbox } from './sandbox/run.ts'
import { adoptCounty, startOnboarding } from './start.ts'
import { readStep, saveStep } from './step.ts'
import { closeIssue, openIssue, trialView } from './trial.ts'
import { viewOf } from './view.ts'

/**
 * A county brought online (rule 14), by people of its prefecture, in their own tenant's scope: the closure gives them
 * the county's settings. Nothing here reads an order; what the second gate counts are totals.
 */
const onboarding = (action: OnboardingAction) =>
  authed.use(({ ctx, next }) => {
    must(mayOnboard(ctx.actor, action), 'onboarding.forbidden')
    const { app, actor } = ctx
    const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inScope(app.pool, actor.tenantId, work)
    /** One step of work in one transaction, done again when another got in its way. */
    const write = <T>(work: (hand: Hand) => Promise<T>): Promise<T> =>
      repeated(() => inScope(app.pool, actor.tenantId, (tx) => work({ tx, actor, now: app.clock.now() })))
    /** As `write`; what processes keep of tenants, units and limits is read anew. */
    const change = async <T>(work: (hand: Hand) => Promise<T>): Promise<T> => {
      const done = await write(work)
      app.reference.forget()
      return done
    }
    const now = () => app.clock.now()
    const county = async (id: string) => countyOf(await read((tx) => readRecord(tx, id)))
    return next({ ctx: { read, write, change, now, county } })
  })
const reading = onboarding('read')
const running = onboarding('run')
const deciding = onboarding('decide')

export const onboardingRouter = router({
  /** What is under way, what is live, and the counties without a record. */
  list: reading.query(({ ctx }) => ctx.read((tx) => listOnboardings(ctx.app, tx, ctx.actor))),

  /** One of them: steps, waiting gate, trial, and what this person may do now. */
  get: reading.input(contract.byId).query(({ ctx, input }) => ctx.read((tx) => viewOf(ctx.app, tx, ctx.actor, input.id))),

  /** The journal 历次版本. */
  history: reading.input(contract.byId).query(({ ctx, input }) => ctx.read((tx) => journalOf(tx, input.id))),

  start: running.input(contract.startInput).mutation(({ ctx, input }) => ctx.write((hand) => startOnboarding(hand, input))),

  adopt: running.input(contract.adoptInput).mutation(({ ctx, input }) => ctx.write((hand) => adoptCounty(hand, { id: newId(), ...input }))),

  step: reading.input(contract.stepInput).query(({ ctx, input }) => ctx.read((tx) => readStep(tx, input))),

  saveStep: running.input(contract.saveStepInput).mutation(({ ctx, input }) => (input.step === 'tenant' ? ctx.change : ctx.write)((hand) => saveStep(hand, input))),

  /** From the draft to a tenant of its own. */
  found: running.input(contract.versioned).mutation(async ({ ctx, input }) => {
    const founded = await ctx.change((hand) => foundCounty(hand, input))
    log('onboarding.founded', { tenant: ctx.actor.tenantId, person: ctx.actor.personId, county: founded.countyId })
    return founded
  }),

  /** The empty file to fill in. */
  template: reading.input(contract.templateInput).query(({ input }) => templateFile(input.kind, input.format)),

  /** A dry run: what the file would do and what is wrong with it, row by row. Writes nothing. */
  checkImport: running.input(contract.checkImportInput).mutation(({ ctx, input }) => checkImport(ctx, input)),

  /** The import as it was checked, whole or not at all. */
  commitImport: running.input(contract.commitImportInput).mutation(({ ctx, input }) => commitImport(ctx, input)),

  /** The county's units with who is appointed and what is missing, as its own administrator will see them. */
  units: reading.input(contract.byId).query(async ({ ctx, input }) => {
    const countyId = await ctx.county(input.id)
    const minimumStaff = minimumStaffOf(await ctx.app.reference.of(ctx.actor.tenantId), countyId, ctx.now())
    return prismaInScope(ctx.app, ctx.actor.tenantId, (db) => unitsWithGaps(db, { tenantId: countyId, minimumStaff, now: ctx.now() }))
  }),

  people: reading.input(contract.peopleInput).query(async ({ ctx, input }) => {
    const tenantId = await ctx.county(input.id)
    return prismaInScope(ctx.app, ctx.actor.tenantId, (db) => peoplePage(db, { ...input, cursor: input.cursor ?? null, tenantId, now: ctx.now() }))
  }),

  /** How many accounts of the county's people are still to be opened, and how many couldn't be. */
  accounts: reading.input(contract.byId).query(async ({ ctx, input }) => {
    const countyId = await ctx.county(input.id)
    return ctx.read((tx) => openingsOf(tx, countyId))
  }),

  /** Those that couldn't be opened are tried again at once; says how many. */
  retryAccounts: running.input(contract.byId).mutation(async ({ ctx, input }) => {
    const countyId = await ctx.county(input.id)
    return ctx.write(({ tx, now }) => retryOpenings(tx, countyId, null, now))
  }),

  /** Which leaf categories end at a unit of the county, and who holds each role. */
  coverage: reading.input(contract.byId).query(async ({ ctx, input }) => {
    const countyId = await ctx.county(input.id)
    return coverageOf(await ctx.app.reference.of(ctx.actor.tenantId), countyId, ctx.now())
  }),

  setRoles: running.input(contract.setRolesInput).mutation(({ ctx, input }) => ctx.change((hand) => setRoles(hand, input))),

  /** Limits, calendar, numbering and knowledge beside what is inherited. */
  profile: reading.input(contract.byId).query(({ ctx, input }) => ctx.read(async (tx) => profileOf(tx, ctx.actor, input.id, await ctx.app.reference.of(ctx.actor.tenantId), ctx.now()))),

  /** The county's own limits; only shorter ones. */
  saveLimits: running.input(contract.saveLimitsInput).mutation(({ ctx, input }) => ctx.change((hand) => saveLimits(hand, input))),

  saveCalendar: running.input(contract.saveCalendarInput).mutation(({ ctx, input }) => ctx.change(async (hand) => saveCalendar(hand, input, await ctx.app.reference.of(ctx.actor.tenantId)))),

  /** The newest run of the sandbox. */
  sandbox: reading.input(contract.byId).query(({ ctx, input }) => ctx.read(async (tx) => {
    await readRecord(tx, input.id)
    return { run: await lastRun(tx, input.id) }
  })),

  startSandbox: running.input(contract.byId).mutation(({ ctx, input }) => ctx.write((hand) => startSandbox(ctx.app, hand, input.id))),

  /** Plays the next order through the whole loop and takes it back; call it until the run is finished. */
  playSandbox: running.input(contract.playInput).mutation(({ ctx, input }) => playNext(ctx.app, ctx.actor, input)),

  /** The lines of a gate, from facts. */
  gate: reading.input(contract.gateInput).query(({ ctx, input }) => ctx.read((tx) => gateView(ctx.app, tx, input))),

  askGate: running.input(contract.askGateInput).mutation(({ ctx, input }) => ctx.change((hand) => askGate(ctx.app, hand, input))),

  takeBackGate: running.input(contract.takeBackInput).mutation(({ ctx, input }) => ctx.write((hand) => takeBackGate(hand, input))),

  /** The director's decision, never by who asked. The lines are read anew. */
  decideGate: deciding.input(contract.decideGateInput).mutation(({ ctx, input }) => {
    ctx.app.reference.forget()
    return ctx.change((hand) => decideGate(ctx.app, hand, input))
  }),

  /** The trial by the day, in totals, and the list of what went wrong. */
  trial: reading.input(contract.byId).query(({ ctx, input }) => ctx.read((tx) => trialView(tx, input.id, ctx.now()))),

  openIssue: running.input(contract.openIssueInput).mutation(({ ctx, input }) => ctx.write((hand) => openIssue(hand, input))),

  closeIssue: running.input(contract.closeIssueInput).mutation(({ ctx, input }) => ctx.write((hand) => closeIssue(hand, input))),

  /** Intake stops; what the county has, it finishes. */
  suspend: running.input(contract.suspendInput).mutation(({ ctx, input }) => ctx.change((hand) => suspendCounty(hand, input))),

  resume: running.input(contract.suspendInput).mutation(({ ctx, input }) => ctx.change((hand) => resumeCounty(hand, input))),

  /** What an end would move and what it would leave, in totals. */
  endPreview: reading.input(contract.byId).query(({ ctx, input }) => ctx.read((tx) => endPreview(tx, input.id))),

  /** Decides the end for a day ahead; intake stops at once. */
  planEnd: running.input(contract.planEndInput).mutation(({ ctx, input }) => ctx.change((hand) => planEnd(hand, input))),

  /** Takes the decision back while its day hasn't come. */
  undoEnd: running.input(contract.suspendInput).mutation(({ ctx, input }) => ctx.change((hand) => undoEnd(hand, input))),
})
