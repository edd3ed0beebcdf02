import { must } from '@hotline/domain/errors.ts'
import { draftTenantContent, noteContent, SHORTEST_STATEMENT, tenantContent, type DraftTenantContent, type NoteContent } from '@hotline/domain/onboarding/content.ts'
import { NOT_COUNTED_STEPS, type Step } from '@hotline/domain/onboarding/steps.ts'
import type { StepContent } from '@hotline/domain/onboarding/views.ts'
import type { Tx } from '../db/in-scope.ts'
import { mustBeIn, readRecord, tell, type Hand } from './record.ts'

type Saved = { content: unknown; done: boolean; version: number; saved_at: Date; saved_by_name: string }

/** What was entered in one step; nothing yet reads as an empty form. */
export async function readStep(tx: Tx, { id, step }: { id: string; step: Step }): Promise<StepContent> {
  await readRecord(tx, id)
  const row = await savedStep(tx, id, step)
  return { step, version: row?.version ?? 0, done: row?.done ?? false, content: parsed(step, row?.content ?? {}), savedAt: row?.saved_at ?? null, savedByName: row?.saved_by_name ?? null }
}

export type SaveStep = { id: string; step: Step; version: number; done: boolean; content: DraftTenantContent | NoteContent }

/**
 * Saves one step on its own, with who and when. The version is the step's, so that two people fill in two steps at
 * once and never the same one over each other. A founded tenant's codes and kind stay as they are.
 */
export async function saveStep(hand: Hand, { id, step, version, done, content }: SaveStep): Promise<{ version: number }> {
  const { tx, actor, now } = hand
  const record = await readRecord(tx, id, true)
  mustBeIn(record, ['DRAFT', 'CONFIGURING', 'TRIAL', 'LIVE', 'SUSPENDED'])
  const before = await savedStep(tx, id, step)
  must((before?.version ?? 0) === version, 'onboarding.stale')
  const unproven = done && NOT_COUNTED_STEPS.includes(step)
  must(!unproven || ('note' in content && content.note.length >= SHORTEST_STATEMENT), 'onboarding.statement-empty', { least: SHORTEST_STATEMENT })
  if (step === 'tenant' && record.countyId !== null) await amend(tx, record.countyId, content)
  await tx.query(
    `insert into onboarding_step (onboarding_id, tenant_id, step, content, done, version, saved_by, saved_by_name, saved_at) values ($1, $2, $3, $4, $5, 1, $6, $7, $8)
     on conflict (onboarding_id, step) do update set content = excluded.content, done = excluded.done, version = onboarding_step.version + 1, saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at`,
    [id, tx.tenantId, step, JSON.stringify(content), done, actor.personId, actor.name, now],
  )
  const name = step === 'tenant' && 'name' in content && content.name ? content.name : record.name
  await tx.query('update onboarding set name = $3, updated_by_name = $4, updated_at = $5 where id = $1 and tenant_id = $2', [id, tx.tenantId, name, actor.name, now])
  await tell(hand, id, { what: 'STEP_SAVED', step, detail: { version: version + 1, done } })
  return { version: version + 1 }
}

async function amend(tx: Tx, countyId: number, content: unknown): Promise<void> {
  const [known] = await tx.query<{ area_code: string; kind: string }>('select area_code, kind from tenant where id = $1', [countyId])
  const whole = tenantContent.safeParse(typeof content === 'object' && content !== null && known ? { ...content, areaCode: known.area_code, kind: known.kind } : content)
  must(whole.success, 'onboarding.tenant-incomplete')
  const { name, operatingMode, operatorOffice, ...rest } = whole.data
  await tx.query('select amend_county($1, $2, $3, $4, $5)', [countyId, name, operatingMode, operatorOffice, JSON.stringify(settingsOf(rest))])
}

/** What of step 1 the tenant keeps as its settings. */
export const settingsOf = ({ dialCode, legalDocument, contactName, contactPhone, languages }: { dialCode: string; legalDocument: string; contactName: string; contactPhone: string; languages: readonly string[] }) =>
  ({ dialCode, legalDocument, contactName, contactPhone, languages })

export async function savedStep(tx: Tx, id: string, step: Step): Promise<Saved | undefined> {
  const [row] = await tx.query<Saved>('select content, done, version, saved_at, saved_by_name from onboarding_step where onboarding_id = $1 and tenant_id = $2 and step = $3', [id, tx.tenantId, step])
  return row
}

const parsed = (step: Step, content: unknown): DraftTenantContent | NoteContent => (step === 'tenant' ? draftTenantContent.parse(content) : noteContent.parse(content))
