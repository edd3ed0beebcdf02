import type { Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import type { SaveDocument } from '@hotline/domain/policy/inputs.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { newId } from '../ids.ts'

/** A rule document as the register shows it; dates are 'YYYY-MM-DD'. */
export type DocumentLine = {
  id: number
  own: boolean
  title: string
  documentNo: string | null
  issuingBody: string
  issuedOn: string | null
  effectiveFrom: string | null
  effectiveTo: string | null
  provisional: boolean
  reviewOn: string | null
  upper: string[]
  revision: number
  savedByName: string
  savedAt: Date
}
export type BindingLine = { subject: string; documentId: number; boundByName: string; boundAt: Date }

/** The own register and what came down from the prefecture, newest first. */
export async function documentsOf(tx: Tx, prefectureId: number): Promise<DocumentLine[]> {
  const rows = await tx.query(
    `select id, tenant_id = $1 as own, title, document_no, issuing_body, issued_on::text, effective_from::text, effective_to::text, provisional, review_on::text,
            upper_documents as upper, revision, saved_by_name, saved_at from rule_document where tenant_id in ($1, $2) order by tenant_id = $1 desc, id desc`,
    [tx.tenantId, prefectureId],
  )
  return rows.map((row) => fromRow<DocumentLine>(row))
}

/** Enters or changes an own document. What was published keeps the names it was published under. @throws `policy.*` */
export async function saveDocument(tx: Tx, actor: Actor, input: SaveDocument, now: Date): Promise<{ id: number }> {
  const { id, revision, title, documentNo, issuingBody, issuedOn, effectiveFrom, effectiveTo, provisional, reviewOn, upper } = input
  const values = [tx.tenantId, title, documentNo || null, issuingBody, issuedOn, effectiveFrom, effectiveTo, provisional, reviewOn, upper, actor.personId, actor.name, now]
  if (id === null) {
    const made = await tx.query<{ id: number }>(
      `insert into rule_document (tenant_id, title, document_no, issuing_body, issued_on, effective_from, effective_to, provisional, review_on, upper_documents, saved_by, saved_by_name, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`, values,
    )
    return { id: made[0]?.id ?? 0 }
  }
  const known = await tx.query<{ revision: number }>('select revision from rule_document where id = $1 and tenant_id = $2 for update', [id, tx.tenantId])
  must(known[0], 'policy.document-not-found')
  must(known[0].revision === revision, 'policy.stale')
  await tx.query(
    `update rule_document set title = $2, document_no = $3, issuing_body = $4, issued_on = $5, effective_from = $6, effective_to = $7, provisional = $8, review_on = $9,
            upper_documents = $10, saved_by = $11, saved_by_name = $12, saved_at = $13, revision = revision + 1 where id = $14 and tenant_id = $1`, [...values, id],
  )
  return { id }
}

/** The newest document of each part that has tables of its own. */
export async function bindingsOf(tx: Tx, prefectureId: number): Promise<BindingLine[]> {
  const rows = await tx.query(
    `select distinct on (subject) subject, document_id, bound_by_name, bound_at from document_binding where tenant_id in ($1, $2)
      order by subject, tenant_id = $1 desc, bound_at desc`, [tx.tenantId, prefectureId],
  )
  return rows.map((row) => fromRow<BindingLine>(row))
}

/** Says what the classification rests on from now on. @throws `policy.document-not-found` */
export async function bindDocument(tx: Tx, actor: Actor, { subject, documentId }: { subject: string; documentId: number }, now: Date): Promise<void> {
  await mustKnowDocument(tx, documentId, actor.prefectureId)
  await tx.query(
    'insert into document_binding (id, tenant_id, subject, document_id, bound_by, bound_by_name, bound_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [newId(), tx.tenantId, subject, documentId, actor.personId, actor.name, now],
  )
}

/** An own document, or the prefecture's. */
export async function mustKnowDocument(tx: Tx, id: number, prefectureId: number): Promise<void> {
  must((await tx.query('select 1 from rule_document where id = $1 and tenant_id in ($2, $3)', [id, tx.tenantId, prefectureId])).length, 'policy.document-not-found')
}
