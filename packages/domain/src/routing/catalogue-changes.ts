import type { DispatchRule } from './model.ts'

/** What an entry of the dispatch catalogue says; its owner, dates and number come with the version that publishes it. */
export type CatalogueEntry = Pick<DispatchRule, 'categoryCode' | 'conditions' | 'leadUnitRole' | 'coUnitRoles' | 'level' | 'basisText' | 'grassrootsForbidden' | 'rank'>
/** One change: without `ruleId` an entry is added, without `entry` one is ended, with both one takes another's place. */
export type CatalogueChange = { ruleId: number | null; entry: CatalogueEntry | null }
/** One version of the catalogue holds what it changes, never the whole: everybody's rulings go on becoming entries meanwhile. */
export type CatalogueContent = { changes: readonly CatalogueChange[] }

export type ChangeKind = 'ADD' | 'CHANGE' | 'END'
export const changeKindOf = ({ ruleId, entry }: CatalogueChange): ChangeKind => (ruleId === null ? 'ADD' : entry ? 'CHANGE' : 'END')

/** What of an entry is kept and sent; the rest of a rule is its own. */
export const entryOf = ({ categoryCode, conditions, leadUnitRole, coUnitRoles, level, basisText, grassrootsForbidden, rank }: CatalogueEntry): CatalogueEntry =>
  ({ categoryCode, conditions, leadUnitRole, coUnitRoles, level, basisText, grassrootsForbidden, rank })

export const isInForce = ({ effectiveFrom, effectiveTo }: Pick<DispatchRule, 'effectiveFrom' | 'effectiveTo'>, at: Date): boolean => effectiveFrom <= at && (effectiveTo === null || at < effectiveTo)

/** The rules as they are once the tenant's changes took effect at `at`. New ones have ids below zero, in the order of the changes. */
export function withChanges(rules: readonly DispatchRule[], { tenantId, changes, at }: { tenantId: number; changes: readonly CatalogueChange[]; at: Date }): DispatchRule[] {
  const touched = new Map(changes.flatMap((change) => (change.ruleId === null ? [] : [[change.ruleId, change] as const])))
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  return [
    ...rules.map((rule) => (touched.has(rule.id) ? { ...rule, effectiveTo: at } : rule)),
    ...changes.flatMap(({ ruleId, entry }, index): DispatchRule[] =>
      entry ? [{ ...entry, id: -1 - index, tenantId, source: 'LIST', effectiveFrom: at, effectiveTo: null, version: numberAfter(ruleId === null ? undefined : known.get(ruleId)), policyVersionId: null }] : [],
    ),
  ]
}

/** How often an entry was changed, counted from one. */
export const numberAfter = (before: Pick<DispatchRule, 'version'> | undefined): number => (before?.version ?? 0) + 1
