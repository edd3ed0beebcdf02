import type { Actor } from '@hotline/domain/access/actor.ts'
import type { PolicyKind } from '@hotline/domain/policy/kinds.ts'
import type { PolicyStatus } from '@hotline/domain/policy/versions.ts'
import { must } from '@hotline/domain/errors.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'

/** A recorded legality review or approval (A6). */
export type Recorded = { body: string; on: string; words: string }
/** One version as stored; `content` is whole for a prefecture, the tightened terms for a county. */
export type VersionRow = {
  id: number
  tenantId: number
  kind: PolicyKind
  number: number
  name: string
  content: unknown
  status: PolicyStatus
  initial: boolean
  note: string
  documentId: number | null
  documentTitle: string | null
  documentNo: string | null
  effectiveFrom: Date | null
  effectiveTo: Date | null
  revision: number
  rounds: number
  draftedByName: string | null
  draftedAt: Date | null
  legality: Recorded | null
  approval: Recorded | null
  /** Who drafted or submitted it, and whom they acted for. */
  hands: string[]
  submittedByName: string | null
  submittedAt: Date | null
  decidedByName: string | null
  decidedAt: Date | null
  decisionWords: string | null
}

/** Names of the document as published, before that as the register has them now. */
export const VERSION = `
  v.id, v.tenant_id, v.kind, v.number, v.name, v.status, v.initial, v.note, v.document_id, coalesce(v.document_title, d.title) as document_title,
  coalesce(v.document_no, d.document_no) as document_no, v.effective_from, v.effective_to, v.revision, v.rounds, v.drafted_by_name, v.drafted_at, v.legality, v.approval,
  v.hands, v.submitted_by_name, v.submitted_at, v.decided_by_name, v.decided_at, v.decision_words`
export const FROM_VERSION = 'policy_version v left join rule_document d on d.id = v.document_id'

export type Seen = { id: number; revision: number }

/** Takes the own version for a change, as the person saw it. @throws `policy.not-found`, `policy.stale` */
export async function takeVersion(tx: Tx, { id, revision }: Seen): Promise<VersionRow> {
  const rows = await tx.query<{ content: unknown }>(`select ${VERSION}, v.content from ${FROM_VERSION} where v.id = $1 and v.tenant_id = $2 for update of v`, [id, tx.tenantId])
  const [row] = rows
  must(row, 'policy.not-found')
  const version = { ...fromRow<VersionRow>(row), content: row.content }
  must(version.revision === revision, 'policy.stale')
  return version
}

/** A version by its id alone: whoever asks has seen to it that it may be read. */
export async function versionRow(tx: Tx, id: number): Promise<VersionRow | null> {
  const [found] = await tx.query<{ content: unknown }>(`select ${VERSION}, v.content from ${FROM_VERSION} where v.id = $1`, [id])
  return found ? { ...fromRow<VersionRow>(found), content: found.content } : null
}

/** A version as its own tenant, the counties below it and whoever was asked may read it. @throws `policy.not-found` */
export async function readVersion(tx: Tx, { tenantId, prefectureId }: Pick<Actor, 'tenantId' | 'prefectureId'>, id: number): Promise<VersionRow> {
  const found = await versionRow(tx, id)
  must(found && [tenantId, prefectureId].includes(found.tenantId), 'policy.not-found')
  return found
}

/** Whether opinions are still being waited for. */
export async function roundOpen(tx: Tx, id: number, now: Date): Promise<boolean> {
  return (await tx.query('select 1 from policy_opinion where version_id = $1 and answered_at is null and due_at > $2 limit 1', [id, now])).length > 0
}
