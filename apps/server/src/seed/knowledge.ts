import { COMMON_ENTRIES, type EntryText } from './knowledge-common.ts'
import { LOCAL_ENTRIES } from './knowledge-local.ts'
import type { TenantSeed } from './organisation.ts'
import { idOf } from './tenant-ids.ts'

export type KnowledgeRow = {
  id: string; tenant_id: number; kind: EntryText['kind']; title: string; answer: string; basis: string; ask_first: string; keywords: readonly string[]
  category_codes: readonly string[]; owner_name: string; status: 'PUBLISHED' | 'SUSPECT'; pinned: boolean; next_review_at: string; words: string
}

/** The prefecture's own entries, those of its counties, and what every place needs to be able to answer (rule 9). */
export function knowledgeRows(prefecture: TenantSeed, ids: ReadonlyMap<string, number>): KnowledgeRow[] {
  const common = COMMON_ENTRIES.map((entry) => rowOf(entry, prefecture.code, prefecture, ids))
  const local = LOCAL_ENTRIES.filter(({ tenantCode }) => tenantCode.slice(0, 4) === prefecture.code.slice(0, 4))
  return [...common, ...local.map(({ tenantCode, ...entry }) => rowOf(entry, tenantCode, prefecture, ids))]
}

function rowOf(entry: EntryText, tenantCode: string, prefecture: TenantSeed, ids: ReadonlyMap<string, number>): KnowledgeRow {
  const { key, kind, title, owner, basis = '', askFirst = '', suspect = false, pinned = false } = entry
  const keywords = entry.keywords.split(' ')
  const answer = entry.answer.replaceAll('{place}', prefecture.name)
  return {
    id: `kb-${tenantCode}-${key}`, tenant_id: idOf(ids, tenantCode), kind, title, answer, basis, ask_first: askFirst, keywords,
    category_codes: entry.categories.split(' ').filter(Boolean), owner_name: owner, status: suspect ? 'SUSPECT' : 'PUBLISHED', pinned,
    next_review_at: '2027-06-30T00:00:00+08:00', words: `${title} ${answer} ${keywords.join(' ')}`,
  }
}
