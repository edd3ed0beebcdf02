import type { Actor } from '@hotline/domain/access/actor.ts'
import type { Duty } from '@hotline/domain/access/duties.ts'
import { must } from '@hotline/domain/errors.ts'
import { templateInput, type TemplateUse } from '@hotline/domain/work-order/phrases/templates.zh-CN.ts'
import { z } from 'zod'
import { statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { newId } from '../ids.ts'
import { router, scoped } from '../trpc.ts'

/** Who gives a text to the whole centre: those who answer for what goes out. */
const KEEPERS: readonly Duty[] = ['CENTRE_DIRECTOR', 'SHIFT_LEAD', 'DISPATCH_REVIEWER', 'RESULT_REVIEWER']
const mayShare = ({ duties }: Actor): boolean => KEEPERS.some((duty) => duties.includes(duty))
/** More can't be told apart in a row of names. */
const MOST = 40

export type SavedTemplate = { id: string; use: TemplateUse; name: string; text: string; shared: boolean; mayChange: boolean }

/** What is a person's own is seen by that person alone; the centre's by everybody in the tenant. */
const OWN = 'tenant_id = $1 and removed_at is null and (person_id = $2 or person_id is null)'

async function templatesOf(tx: Tx, actor: Actor): Promise<SavedTemplate[]> {
  const rows = await tx.query<Omit<SavedTemplate, 'mayChange'>>(
    `select id, use, name, text, person_id is null as shared from text_template where ${OWN} order by person_id is null desc, name, id`, [actor.tenantId, actor.personId], 'templates',
  )
  return rows.map((row) => ({ ...row, mayChange: !row.shared || mayShare(actor) }))
}

/** Changes the one template, in whoever's hands it is; refuses what isn't there and what isn't his in one word. */
async function change(tx: Tx, actor: Actor, id: string, set: string, values: readonly unknown[]): Promise<void> {
  const text = `update text_template set ${set} where ${OWN} and id = $3 and (person_id is not null or $4) returning id`
  const rows = await tx.query(text, [actor.tenantId, actor.personId, id, mayShare(actor), ...values], statementName(text))
  must(rows.length, 'template.not-found')
}

/** Texts that a person or a centre keeps beside the shipped ones. */
export const templateRouter = router({
  list: scoped.query(async ({ ctx }) => ({ rows: await templatesOf(ctx.tx, ctx.actor), mayShare: mayShare(ctx.actor) })),

  save: scoped.input(templateInput).mutation(async ({ ctx: { app, tx, actor }, input: { id, use, name, text, shared } }) => {
    must(!shared || mayShare(actor), 'template.not-shared')
    const person = shared ? null : actor.personId
    if (id) {
      await change(tx, actor, id, 'use = $5, name = $6, text = $7, person_id = $8, saved_by = $2, saved_by_name = $9, saved_at = $10', [use, name, text, person, actor.name, app.clock.now()])
      return { id }
    }
    const kept = (await templatesOf(tx, actor)).filter((each) => each.shared === shared)
    must(kept.length < MOST, 'template.too-many', { most: MOST })
    const made = newId()
    await tx.query(
      'insert into text_template (id, tenant_id, person_id, use, name, text, saved_by, saved_by_name, saved_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [made, actor.tenantId, person, use, name, text, actor.personId, actor.name, app.clock.now()], 'template-save',
    )
    return { id: made }
  }),

  remove: scoped.input(z.object({ id: z.uuid() })).mutation(async ({ ctx: { app, tx, actor }, input: { id } }) => {
    await change(tx, actor, id, 'removed_at = $5', [app.clock.now()])
    return { id }
  }),
})
