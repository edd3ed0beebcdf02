import { mayOnboard, type OnboardingAction } from '@hotline/domain/access/onboarding-rules.ts'
import { must } from '@hotline/domain/errors.ts'
import { adoptInput, byId, checkImportInput, commitImportInput, saveStepInput, startInput, stepInput, templateInput, versioned } from '@hotline/domain/onboarding/contract.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { repeated } from '../db/repeat.ts'
import { newId } from '../ids.ts'
import { log } from '../log.ts'
import { authed, router } from '../trpc.ts'
import { foundCounty } from './found.ts'
import { checkImport, commitImport } from './import/import.ts'
import { templateFile } from './import/template.ts'
import { listOnboardings } from './list.ts'
import { journalOf, type Hand } from './record.ts'
import { adoptCounty, startOnboarding } from './start.ts'
import { readStep, saveStep } from './step.ts'
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
    return next({ ctx: { read, write } })
  })
const reading = onboarding('read')
const running = onboarding('run')

export const onboardingRouter = router({
  /** What is under way, what is live, and the counties without a record. */
  list: reading.query(({ ctx }) => ctx.read((tx) => listOnboardings(tx, ctx.actor, ctx.app.clock.now()))),

  /** One of them: steps, waiting gate, trial, and what this person may do now. */
  get: reading.input(byId).query(({ ctx, input }) => ctx.read((tx) => viewOf(tx, ctx.actor, input.id, ctx.app.clock.now()))),

  /** The journal 历次版本. */
  history: reading.input(byId).query(({ ctx, input }) => ctx.read((tx) => journalOf(tx, input.id))),

  start: running.input(startInput).mutation(({ ctx, input }) => ctx.write((hand) => startOnboarding(hand, input))),

  adopt: running.input(adoptInput).mutation(({ ctx, input }) => ctx.write((hand) => adoptCounty(hand, { id: newId(), ...input }))),

  step: reading.input(stepInput).query(({ ctx, input }) => ctx.read((tx) => readStep(tx, input))),

  saveStep: running.input(saveStepInput).mutation(async ({ ctx, input }) => {
    const saved = await ctx.write((hand) => saveStep(hand, input))
    if (input.step === 'tenant') ctx.app.reference.forget()
    return saved
  }),

  /** From the draft to a tenant of its own. */
  found: running.input(versioned).mutation(async ({ ctx, input }) => {
    const founded = await ctx.write((hand) => foundCounty(hand, input))
    ctx.app.reference.forget()
    log('onboarding.founded', { tenant: ctx.actor.tenantId, person: ctx.actor.personId, county: founded.countyId })
    return founded
  }),

  /** The empty file to fill in. */
  template: reading.input(templateInput).query(({ input }) => templateFile(input.kind, input.format)),

  /** A dry run: what the file would do and what is wrong with it, row by row. Writes nothing. */
  checkImport: running.input(checkImportInput).mutation(({ ctx, input }) => checkImport(ctx, input)),

  /** The import as it was checked, whole or not at all. */
  commitImport: running.input(commitImportInput).mutation(({ ctx, input }) => commitImport(ctx, input)),
})
