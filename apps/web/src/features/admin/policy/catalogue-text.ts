import type { CatalogueChange, CatalogueEntry } from '@hotline/domain/routing/catalogue-changes.ts'
import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { UNIT_ROLES } from '@hotline/domain/unit/kinds.ts'
import type { usePolicyCopy } from './use-policy-copy.ts'

type Say = ReturnType<typeof usePolicyCopy>

/** The changes of a content as this form or the register made it. */
export function changesIn(content: unknown): readonly CatalogueChange[] {
  const changes: unknown = typeof content === 'object' && content !== null && 'changes' in content ? content.changes : []
  // safe: read by the kind's schema when it was saved, or made by this form
  return Array.isArray(changes) ? (changes as CatalogueChange[]) : []
}

/** 住房和城乡建设，协办城市管理、乡镇（街道） */
export const whoText = ({ leadUnitRole, coUnitRoles }: Pick<CatalogueEntry, 'leadUnitRole' | 'coUnitRoles'>, t: Say): string =>
  `${UNIT_ROLES[leadUnitRole]}${coUnitRoles.length ? t('cat.co2', { names: coUnitRoles.map((role) => UNIT_ROLES[role]).join('、') }) : ''}`

/** Under which conditions the entry holds; empty where always. */
export const whenText = ({ conditions }: Pick<CatalogueEntry, 'conditions'>, t: Say): string =>
  [
    conditions.words && t('cat.when', { words: conditions.words.join('、') }),
    conditions.roadWords && t('cat.when', { words: conditions.roadWords.join('、') }),
    conditions.requestTypes?.map((type) => requestTypeNames[type]).join('、'),
    conditions.isEnterprise !== undefined && t(conditions.isEnterprise ? 'cat.enterpriseYes' : 'cat.enterpriseNo'),
    conditions.areaCodes && t('cat.areas', { areas: conditions.areaCodes.join('、') }),
  ].filter(Boolean).join('，')

/** Words as typed in one line. */
export const wordsOf = (text: string): string[] => [...new Set(text.split(/[、,，;；\s]+/).filter(Boolean))]
