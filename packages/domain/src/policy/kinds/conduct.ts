import { z } from 'zod'
import { CONDUCT_DEFAULTS, type ConductSettings } from '../../conduct/settings.ts'
import { limitSchema } from '../../deadline/sla-policy.ts'
import type { Term, TermType } from '../term.ts'
import type { KindDefinition } from './kind.ts'
import { atLeastOne, wording } from './values.ts'

// Only the prefecture restricts a caller; its counties propose (rule 11.2).
const conduct = (group: string, path: string, label: string, type: TermType, unit?: string): Term => ({ path, label, group, type, way: 'FIXED', ...(unit ? { unit } : {}) })

/** Chapter 11. */
export const conductKind: KindDefinition<ConductSettings> = {
  label: '来电行为',
  about: '恶意来电的提示门槛、警告、限制和申诉，由地市统一规定。目前只作公布和查阅，还不自动提示。',
  schema: z.object({
    suggest: z.object({
      repeat: z.object({ calls: atLeastOne, withinHours: atLeastOne }),
      occupy: z.object({ calls: atLeastOne, longerThanMinutes: atLeastOne, withinHours: atLeastOne }),
      threats: atLeastOne,
      insults: z.object({ calls: atLeastOne, withinDays: atLeastOne }),
    }),
    warnings: z.object({ inCall: atLeastOne, total: atLeastOne }).refine(({ inCall, total }) => inCall <= total, { path: ['total'] }),
    wording: z.object({ warning: wording, restricted: wording }),
    confirmWithin: limitSchema,
    restrictionHours: z.int().min(1).max(720),
    appealWithin: limitSchema,
  }),
  proposal: CONDUCT_DEFAULTS,
  terms: [
    conduct('提示', 'suggest.repeat.calls', '没有新情况仍反复来电', 'NUMBER', '次'),
    conduct('提示', 'suggest.repeat.withinHours', '反复来电·多少小时内', 'NUMBER', '小时'),
    conduct('提示', 'suggest.occupy.calls', '没有诉求长时间占线', 'NUMBER', '次'),
    conduct('提示', 'suggest.occupy.longerThanMinutes', '占线·每次超过', 'NUMBER', '分钟'),
    conduct('提示', 'suggest.occupy.withinHours', '占线·多少小时内', 'NUMBER', '小时'),
    conduct('提示', 'suggest.threats', '明确威胁', 'NUMBER', '次'),
    conduct('提示', 'suggest.insults.calls', '辱骂', 'NUMBER', '次'),
    conduct('提示', 'suggest.insults.withinDays', '辱骂·多少天内', 'NUMBER', '天'),
    conduct('警告', 'warnings.inCall', '同一通电话里至少警告', 'NUMBER', '次'),
    conduct('警告', 'warnings.total', '累计至少警告', 'NUMBER', '次'),
    conduct('警告', 'wording.warning', '警告用语', 'TEXT'),
    conduct('限制', 'confirmWithin', '值班长听录音确认', 'LIMIT'),
    conduct('限制', 'restrictionHours', '限制来电', 'NUMBER', '小时'),
    conduct('限制', 'wording.restricted', '限制告知短信', 'TEXT'),
    conduct('限制', 'appealWithin', '申诉答复', 'LIMIT'),
  ],
}
