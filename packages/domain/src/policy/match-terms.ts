import type { Term, TermType } from './term.ts'

// General settings are the prefecture's alone: no county changes them, so that none has a tighter side.
const match = (path: string, label: string, type: TermType, unit?: string): Term => ({ path, label, group: '重复件', type, way: 'FIXED', ...(unit ? { unit } : {}) })

/** Weights and thresholds of rule 4.6. */
export const MATCH_TERMS: readonly Term[] = [
  match('samePhone.points', '同号码同分类·得分', 'SHARE'),
  match('samePhone.withinDays', '同号码·多少天内', 'NUMBER', '天'),
  match('samePlace.points', '同地点·得分', 'SHARE'),
  match('samePlace.shortestName', '地点名至少', 'NUMBER', '字'),
  match('text.points', '文字相同·得分', 'SHARE'),
  match('text.readUpTo', '文字比较前', 'NUMBER', '字'),
  match('text.worthNaming', '相似到多少才写明', 'SHARE'),
  match('suggest', '多少分起建议合并', 'SHARE'),
  match('show', '多少分起列出来', 'SHARE'),
]
