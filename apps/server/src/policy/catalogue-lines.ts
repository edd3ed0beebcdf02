import type { Actor } from '@hotline/domain/access/actor.ts'
import { entryOf, type CatalogueEntry } from '@hotline/domain/routing/catalogue-changes.ts'
import type { DispatchRule } from '@hotline/domain/routing/model.ts'
import { changesOf, type CatalogueGround } from './catalogue.ts'
import type { VersionRow } from './rows.ts'

/** An entry of the catalogue as the desk shows it; `own` where the asking tenant may change it, `number` of the version that wrote it. */
export type CatalogueLine = CatalogueEntry & Pick<DispatchRule, 'id' | 'source' | 'effectiveFrom' | 'effectiveTo'> & { own: boolean; number: number | null }

type Whose = Pick<Actor, 'tenantId' | 'prefectureId'>

const lineOf = (rule: DispatchRule, tenantId: number, { policies }: Pick<CatalogueGround, 'policies'>): CatalogueLine => ({
  ...entryOf(rule), id: rule.id, source: rule.source, effectiveFrom: rule.effectiveFrom, effectiveTo: rule.effectiveTo, own: rule.tenantId === tenantId,
  number: rule.policyVersionId === null ? null : (policies.version(rule.policyVersionId)?.number ?? null),
})

/** Entries of the own tenant and of its prefecture that hold now or will, by their matter. */
export const linesNow = ({ tenantId, prefectureId }: Whose, ground: CatalogueGround, now: Date): CatalogueLine[] =>
  ground.rules.filter((rule) => [tenantId, prefectureId].includes(rule.tenantId) && (rule.effectiveTo === null || rule.effectiveTo > now))
    .map((rule) => lineOf(rule, tenantId, ground)).sort((a, b) => (a.categoryCode < b.categoryCode ? -1 : a.categoryCode > b.categoryCode ? 1 : a.id - b.id))

/** What a version changes or ends, as it was before; of the one the product began with, what it held. */
export function linesOf(version: Pick<VersionRow, 'id' | 'content' | 'initial' | 'tenantId'>, { tenantId }: Whose, ground: CatalogueGround): CatalogueLine[] {
  const named = new Set(changesOf(version.content).flatMap(({ ruleId }) => ruleId ?? []))
  return ground.rules.filter((rule) => rule.tenantId === version.tenantId && (version.initial ? rule.policyVersionId === version.id : named.has(rule.id))).map((rule) => lineOf(rule, tenantId, ground))
}
