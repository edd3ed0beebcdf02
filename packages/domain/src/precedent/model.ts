import type { DispatchRule } from '../routing/model.ts'

export const PRECEDENT_STATUSES = ['PROPOSED', 'APPROVED', 'REJECTED'] as const
export type PrecedentStatus = (typeof PRECEDENT_STATUSES)[number]

export const precedentStatusNames: Record<PrecedentStatus, string> = { PROPOSED: '待审核', APPROVED: '已采用', REJECTED: '未采用' }

/** What of a dispatch rule a ruling settles; its owner, number and times come with the approval. */
export type RuledBy = Pick<DispatchRule, 'conditions' | 'leadUnitRole' | 'coUnitRoles' | 'level' | 'basisText' | 'grassrootsForbidden' | 'source' | 'rank' | 'version'>

/** A ruling that may become an entry of the dispatch catalogue, so that the same quarrel can't repeat (rule 6.6). */
export type Precedent = {
  id: string
  /** Who ruled, and whose catalogue it goes into. */
  tenantId: number
  categoryCode: string
  areaCode: string
  leadUnitId: number
  leadUnitName: string
  /** Number of the ruling. */
  rulingNo: string
  rule: RuledBy
  status: PrecedentStatus
  proposedBy: string
  proposedByName: string
  /** Whom the one who ruled acted for under a delegation. */
  actedFor: string[]
  proposedAt: Date
}
