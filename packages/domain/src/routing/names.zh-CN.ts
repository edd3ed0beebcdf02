import type { RuleLevel, RuleRank } from './model.ts'

/** What an entry of the catalogue rests on, strongest first (rule 6.3). */
export const ruleRankNames: Record<RuleRank, string> = { STATUTE: '法律法规', LIST: '权责清单', PRECEDENT: '先例', OWNERSHIP: '权属', INDUSTRY: '行业' }
/** Where the matter is handled. */
export const ruleLevelNames: Record<RuleLevel, string> = { COUNTY: '县区部门', TOWNSHIP: '乡镇（街道）', PREFECTURE: '地市', VERTICAL: '垂直管理' }
