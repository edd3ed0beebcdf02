import { maySettings, settingsActionsOf, type SettingsAction } from '@hotline/domain/access/settings-rules.ts'
import { savePersonInput } from '@hotline/domain/access/people-rules.ts'
import { must } from '@hotline/domain/errors.ts'
import { z } from 'zod'
import { inScope } from '../db/in-scope.ts'
import { prismaInScope } from '../db/prisma.ts'
import { openingsOf, retryOpenings } from '../identity/openings.ts'
import { authed, router } from '../trpc.ts'
import { calendarOf } from './calendar.ts'
import { disablePerson, enablePerson, readPerson, resetPerson, retryAccount, savePerson } from './people.ts'
import { dutyCounts, peoplePage, unitsWithGaps } from './queries.ts'
import { minimumStaffOf } from '../unit/rows.ts'

/** Settings of the own tenant. It builds on `authed`, because Prisma opens the transaction. */
const settings = (action: SettingsAction) =>
  authed.use(({ ctx, next }) => {
    must(maySettings(ctx.actor, action), 'settings.forbidden')
    return next()
  })

const personInput = z.object({ personId: z.string().min(1).max(64) })

export const adminRouter = router({
  /** What this person may do here. */
  actions: authed.query(({ ctx }) => settingsActionsOf(ctx.actor)),

  /** All units with who is appointed and what is missing (rule 1.3). */
  units: settings('readUnits').query(async ({ ctx: { app, actor: { tenantId } } }) => {
    const now = app.clock.now()
    const minimumStaff = minimumStaffOf(await app.reference.of(tenantId), tenantId, now)
    return prismaInScope(app, tenantId, (db) => unitsWithGaps(db, { tenantId, minimumStaff, now }))
  }),

  /** Memberships in force, in the order they were made; keyset by id. */
  people: settings('readPeople')
    .input(z.object({ search: z.string().trim().max(40).default(''), cursor: z.number().int().nullish(), limit: z.number().int().min(1).max(100).default(50), account: z.enum(['WAITING', 'FAILED']).nullish() }))
    .query(({ ctx, input }) =>
      prismaInScope(ctx.app, ctx.actor.tenantId, (db) => peoplePage(db, { ...input, cursor: input.cursor ?? null, account: input.account ?? null, tenantId: ctx.actor.tenantId, now: ctx.app.clock.now() })),
    ),

  /** One person with everything they hold here, for the form. */
  person: settings('savePeople').input(personInput).query(({ ctx, input }) => readPerson(ctx, input.personId)),

  /** Adds a person or changes what they hold here. A new one's password for the first sign-in comes back once. */
  savePerson: settings('savePeople').input(savePersonInput).mutation(({ ctx, input }) => savePerson(ctx, input)),

  /** The account opens nothing any more, here or at the provider; tokens that are out are refused at once. */
  disablePerson: settings('savePeople').input(personInput).mutation(({ ctx, input }) => disablePerson(ctx, input.personId)),

  enablePerson: settings('savePeople').input(personInput).mutation(({ ctx, input }) => enablePerson(ctx, input.personId)),

  /** A password for one sign-in, or forgetting a lost telephone. */
  resetPerson: settings('savePeople').input(personInput.extend({ what: z.enum(['PASSWORD', 'SECOND_FACTOR']) })).mutation(({ ctx, input }) => resetPerson(ctx, input.personId, input.what)),

  /** How many accounts of people here are still to be opened, and how many couldn't be. */
  accounts: settings('readPeople').query(({ ctx: { app, actor: { tenantId } } }) => inScope(app.pool, tenantId, (tx) => openingsOf(tx, tenantId))),

  /** An account that couldn't be opened is tried again at once. */
  retryAccount: settings('savePeople').input(personInput).mutation(({ ctx, input }) => retryAccount(ctx, input.personId)),

  /** All that couldn't be opened here, but for those whose code is over; says how many. */
  retryAccounts: settings('savePeople').mutation(({ ctx: { app, actor: { tenantId } } }) => inScope(app.pool, tenantId, (tx) => retryOpenings(tx, tenantId, null, app.clock.now()))),

  /** Years, office hours, and what the next year would start from; null for a tenant without a calendar. */
  calendar: settings('readCalendar').query(async ({ ctx: { app, actor } }) => calendarOf((await app.reference.of(actor.tenantId)).policies, actor, app.clock.now())),

  /** How many people hold each duty here, for the matrix of duties. */
  dutyCounts: settings('readMatrix').query(({ ctx }) => prismaInScope(ctx.app, ctx.actor.tenantId, (db) => dutyCounts(db, ctx.actor.tenantId, ctx.app.clock.now()))),
})
