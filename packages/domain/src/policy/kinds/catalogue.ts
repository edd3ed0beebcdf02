import { z } from 'zod'
import type { CatalogueContent } from '../../routing/catalogue-changes.ts'
import { RULE_LEVELS, RULE_RANKS } from '../../routing/model.ts'
import { UNIT_ROLES, type UnitRole } from '../../unit/kinds.ts'
import { REQUEST_TYPES } from '../../work-order/model.ts'
import type { KindDefinition } from './kind.ts'
import { wording } from './values.ts'

const isSet = (values: readonly unknown[]): boolean => new Set(values).size === values.length
const said = z.array(z.string().trim().min(1).max(20).regex(/^[^<>\p{Cc}]+$/u)).min(1).max(40)
const conditions = z.strictObject({
  words: said.exactOptional(),
  roadWords: said.exactOptional(),
  areaKinds: z.array(z.enum(['PREFECTURE', 'COUNTY', 'ZONE'])).min(1).exactOptional(),
  areaCodes: z.array(z.string().regex(/^\d{6}$/)).min(1).max(200).exactOptional(),
  requestTypes: z.array(z.enum(REQUEST_TYPES)).min(1).exactOptional(),
  isEnterprise: z.boolean().exactOptional(),
})
// safe: the keys of the very object whose keys the type is
const role = z.enum(Object.keys(UNIT_ROLES) as [UnitRole, ...UnitRole[]])
/** PRECEDENT is for rulings: they become entries by a second reviewer's word (rule 6.6). */
const rank = z.enum(RULE_RANKS).refine((value) => value !== 'PRECEDENT')
const entry = z.object({
  categoryCode: z.string().regex(/^(\d{2}){1,4}$/), conditions, leadUnitRole: role, coUnitRoles: z.array(role).max(12).refine(isSet), level: z.enum(RULE_LEVELS),
  basisText: wording, grassrootsForbidden: z.boolean(), rank,
})
const change = z.object({ ruleId: z.int().positive().nullable(), entry: entry.nullable() }).refine(({ ruleId, entry: said }) => ruleId !== null || said !== null)

const schema: z.ZodType<CatalogueContent> = z.object({
  changes: z.array(change).max(3_000).refine((changes) => isSet(changes.flatMap(({ ruleId }) => ruleId ?? [])), 'policy.catalogue-line-twice').default([]),
})

/**
 * Rule 6.2, B39. A version holds what it adds, changes and ends; publishing it writes the dated entries. What a county may
 * not say is no matter of shape but of what the prefecture's entries say, and stands in routing/check-catalogue.ts.
 */
export const catalogueKind: KindDefinition<CatalogueContent> = {
  label: '派单目录',
  about: '哪一类事由哪个单位主办、协办。一版只写增、改、停的条目，施行日起作数；县区只能管自己的条目，不能动地市的。裁定先例另经审核入目录。',
  schema,
  proposal: { changes: [] },
  terms: [],
  openEnded: true,
  changes: true,
}
