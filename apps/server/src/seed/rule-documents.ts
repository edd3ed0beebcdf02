import type { Tx } from '../db/in-scope.ts'
import type { TenantSeed } from './organisation.ts'

type DocumentSeed = { title: string; no: string; issuingBody: string; issuedOn: string | null; provisional: boolean; reviewOn: string | null; upper: readonly string[] }

const NATIONAL = '国务院办公厅关于进一步优化地方政务服务便民热线的指导意见（国办发〔2020〕53号）'

/** The regulations the two profiles come from (rule book, sources A and B). */
export const DOCUMENTS: Record<TenantSeed['slaProfile'], DocumentSeed> = {
  SICHUAN: { title: '广元市12345政务服务便民热线运行管理办法', no: '广府办函〔2023〕3号', issuingBody: '广元市人民政府办公室', issuedOn: null, provisional: false, reviewOn: null, upper: [NATIONAL] },
  XINJIANG: { title: '喀什地区12345政务服务便民热线运行管理办法（暂行）', no: '喀署办发〔2023〕37号', issuingBody: '喀什地区行政公署办公室', issuedOn: '2023-11-20', provisional: true, reviewOn: '2026-12-31', upper: [NATIONAL] },
}

/** A document as versions name it. */
export type WrittenDocument = { id: number; title: string; no: string }

/** Enters a document into the tenant's register. */
export async function addDocument(tx: Tx, document: DocumentSeed): Promise<WrittenDocument> {
  const { title, no, issuingBody, issuedOn, provisional, reviewOn, upper } = document
  const made = await tx.query<{ id: number }>(
    `insert into rule_document (tenant_id, title, document_no, issuing_body, issued_on, effective_from, provisional, review_on, upper_documents, saved_by, saved_by_name, saved_at)
     values ($1, $2, $3, $4, $5, $5, $6, $7, $8, 'system', '系统', product_now()) returning id`,
    [tx.tenantId, title, no, issuingBody, issuedOn, provisional, reviewOn, upper],
  )
  const [row] = made
  if (!row) throw new Error('the document was not written')
  return { id: row.id, title, no }
}
