import { z } from 'zod'
import { MATCH_DEFAULTS, type MatchSettings } from '../../duplicates/score.ts'
import type { Term, TermType } from '../term.ts'
import type { KindDefinition } from './kind.ts'
import { atLeastOne, share } from './values.ts'

// General settings are the prefecture's alone: no county changes them, so that none has a tighter side.
const match = (path: string, label: string, type: TermType, unit?: string): Term => ({ path, label, group: '重复件', type, way: 'FIXED', ...(unit ? { unit } : {}) })

/** Weights and thresholds of rule 4.6. */
export const matchKind: KindDefinition<MatchSettings> = {
  label: '重复件判定',
  about: '两件工单像不像同一件事：各项得分和提示的门槛。',
  schema: z.object({
    samePhone: z.object({ points: share, withinDays: z.int().min(1).max(366) }),
    samePlace: z.object({ points: share, shortestName: atLeastOne }),
    text: z.object({ points: share, readUpTo: z.int().min(20).max(8_000), worthNaming: share }),
    suggest: share,
    show: share,
  }),
  proposal: MATCH_DEFAULTS,
  terms: [
    match('samePhone.points', '同号码同分类·得分', 'SHARE'),
    match('samePhone.withinDays', '同号码·多少天内', 'NUMBER', '天'),
    match('samePlace.points', '同地点·得分', 'SHARE'),
    match('samePlace.shortestName', '地点名至少', 'NUMBER', '字'),
    match('text.points', '文字相同·得分', 'SHARE'),
    match('text.readUpTo', '文字比较前', 'NUMBER', '字'),
    match('text.worthNaming', '相似到多少才写明', 'SHARE'),
    match('suggest', '多少分起建议合并', 'SHARE'),
    match('show', '多少分起列出来', 'SHARE'),
  ],
}
