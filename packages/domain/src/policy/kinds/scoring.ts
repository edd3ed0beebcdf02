import { z } from 'zod'
import { SCORE_PLAN, type ScorePlan } from '../../assessment/plan.ts'
import type { Term, TermType } from '../term.ts'
import type { KindDefinition } from './kind.ts'
import { atLeastOne, points, share } from './values.ts'

const WHOLE = 100
const percent = z.number().min(0).max(100)
const sloped = z.object({ weight: points, target: percent, perPoint: points, floor: points })
const weighed = z.object({ weight: points })
const isWhole = (parts: readonly number[]): boolean => Math.abs(parts.reduce((sum, each) => sum + each, 0) - WHOLE) < 0.001

const schema = z
  .object({
    sign: sloped, completion: sloped, satisfaction: sloped, solved: sloped.extend({ partlyCounts: share }),
    reply: weighed.extend({ perDefect: points }), returns: weighed, knowledge: weighed, supervision: weighed,
    minus: z.object({ overdue: points, overdueCap: points, falseCompletion: points, leak: points, leakVetoes: z.boolean(), rejectedReturn: points, notContacted: points }),
    plus: z.object({ praise: points, praiseCap: points, adoption: points, adoptionPer: atLeastOne, adoptionCap: points, difficult: points }),
    county: z.object({ units: points, centre: points, data: points }).refine(({ units, centre, data }) => isWhole([units, centre, data]), 'policy.sum-not-hundred'),
    compare: z.object({ leastRatings: atLeastOne, largeFromOrders: atLeastOne }),
    volume: z.object({ factor: points, cap: points }),
  })
  .refine(({ sign, completion, satisfaction, solved, reply, returns, knowledge, supervision }) => isWhole([sign, completion, satisfaction, solved, reply, returns, knowledge, supervision].map(({ weight }) => weight)), 'policy.sum-not-hundred')

// Counties inherit the plan (chapter 14): scores under different plans couldn't be set side by side.
const score = (group: string, path: string, label: string, unit = '分', type: TermType = 'NUMBER'): Term => ({ path, label, group, type, way: 'FIXED', ...(type === 'NUMBER' ? { unit } : {}) })
const slopedTerms = (path: string, label: string): Term[] => [
  score('基本分（合计 100）', `${path}.weight`, label), score('计算', `${path}.target`, `${label}·满分线`, '%'), score('计算', `${path}.perPoint`, `${label}·每低一个百分点扣`), score('计算', `${path}.floor`, `${label}·最低`),
]

/** Rule 8.6. */
export const scoringKind: KindDefinition<ScorePlan> = {
  label: '考核计分',
  about: '单位和县区的计分办法，由地市统一规定，县区继承。目前只作公布和查阅，还不自动计分。',
  schema,
  proposal: SCORE_PLAN,
  terms: [
    ...slopedTerms('sign', '按时签收'), ...slopedTerms('completion', '按时办结'), ...slopedTerms('satisfaction', '满意'), ...slopedTerms('solved', '解决'),
    score('计算', 'solved.partlyCounts', '部分解决计', '', 'SHARE'),
    score('基本分（合计 100）', 'reply.weight', '答复质量'), score('计算', 'reply.perDefect', '每件不规范答复扣'),
    score('基本分（合计 100）', 'returns.weight', '退单纪律'), score('基本分（合计 100）', 'knowledge.weight', '知识库'), score('基本分（合计 100）', 'supervision.weight', '督办响应'),
    score('扣分', 'minus.overdue', '超期每件'), score('扣分', 'minus.overdueCap', '超期至多'), score('扣分', 'minus.falseCompletion', '虚假办结每件'), score('扣分', 'minus.leak', '泄露信息每件'),
    score('扣分', 'minus.leakVetoes', '泄露信息一票否决', '', 'BOOLEAN'), score('扣分', 'minus.rejectedReturn', '退单被驳回每件'), score('扣分', 'minus.notContacted', '没有联系诉求人每件'),
    score('加分', 'plus.praise', '表扬每件'), score('加分', 'plus.praiseCap', '表扬至多'), score('加分', 'plus.adoption', '知识被引用'), score('加分', 'plus.adoptionPer', '知识·每引用', '次'), score('加分', 'plus.adoptionCap', '知识至多'), score('加分', 'plus.difficult', '解决疑难每件'),
    score('县区（合计 100）', 'county.units', '所属单位加权'), score('县区（合计 100）', 'county.centre', '中心自身工作'), score('县区（合计 100）', 'county.data', '数据质量'),
    score('比较', 'compare.leastRatings', '评价不足不参与比较', '件'), score('比较', 'compare.largeFromOrders', '多少件起归入大户组', '件'), score('比较', 'volume.factor', '工单量修正系数', ''), score('比较', 'volume.cap', '工单量修正至多'),
  ],
}
