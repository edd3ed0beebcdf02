import { maySettings, type SettingsAction } from '@hotline/domain/access/settings-rules.ts'
import { must } from '@hotline/domain/errors.ts'
import { changeUnitInput, saveUnitInput, unitMove } from '@hotline/domain/unit/change.ts'
import { z } from 'zod'
import { inScope } from '../db/in-scope.ts'
import { authed, router } from '../trpc.ts'
import { changeUnit } from './change.ts'
import { fileContact, openContacts } from './contacts.ts'
import { previewChange } from './preview.ts'
import { CHANGE_COLUMNS, type ChangeRow } from './rows.ts'
import { saveUnit } from './save.ts'
import { undoChange, undoPreview } from './undo.ts'

/** The own tenant's tree of units. On `authed`: a change opens its own transaction and may be done again. */
const allowed = (action: SettingsAction) =>
  authed.use(({ ctx, next }) => {
    must(maySettings(ctx.actor, action), 'settings.forbidden')
    return next()
  })

const PAGE = 50
const changeId = z.object({ id: z.uuid() })

export const unitRouter = router({
  /** What a move, a merge or a closing would bring, what stands against it and what to look after. */
  preview: allowed('saveUnits').input(unitMove).query(({ ctx, input }) => previewChange(ctx, input)),

  /** Carries it out as previewed. Refuses with `unit.stale` when either unit changed since. */
  change: allowed('saveUnits').input(changeUnitInput).mutation(({ ctx, input }) => changeUnit(ctx, input)),

  save: allowed('saveUnits').input(saveUnitInput).mutation(({ ctx, input }) => saveUnit(ctx, input)),

  /** The latest changes first: who, why, by what document, and whether they were undone. */
  changes: allowed('readUnits').query(({ ctx }) =>
    inScope(ctx.app.pool, ctx.actor.tenantId, (tx) =>
      tx.query<ChangeRow>(`select ${CHANGE_COLUMNS} from unit_change where tenant_id = $1 order by changed_at desc, id desc limit ${PAGE}`, [tx.tenantId], 'unit-changes'))),

  /** What stands against undoing it now. */
  undoPreview: allowed('saveUnits').input(changeId).query(({ ctx, input }) => undoPreview(ctx, input.id)),

  undo: allowed('saveUnits').input(changeId.extend({ reason: z.string('unit.reason-missing').trim().min(1, 'unit.reason-missing').max(500) })).mutation(({ ctx, input }) => undoChange(ctx, input)),

  /** Changes of leaders, staff, office and emergency number that wait to be filed (rule 1.3). */
  contacts: allowed('readUnits').query(({ ctx }) => openContacts(ctx)),

  fileContact: allowed('saveUnits').input(changeId.extend({ document: z.string().trim().max(200).nullable().default(null) })).mutation(({ ctx, input }) => fileContact(ctx, input)),
})
