import type { Urgency } from '../work-order/model.ts'

export type UrgencyWord = {
  word: string
  urgency: Urgency
  /** Emergency line to link at once (rule 3.3). */
  line?: '110' | '119' | '120' | '122'
  /** Threatened extreme acts and crowds are reported within minutes. */
  sensitive?: boolean
  /** Months (1–12) in which it counts; always when absent. */
  months?: readonly number[]
}

const critical = (words: string, line: UrgencyWord['line'], sensitive = false): UrgencyWord[] =>
  words.split(' ').map((word) => ({ word, urgency: 'CRITICAL', line, sensitive }))
const plain = (words: string, urgency: Urgency, months?: readonly number[]): UrgencyWord[] =>
  words.split(' ').map((word) => ({ word, urgency, months }))

/** Rule 2.3. Suggestions only: the agent confirms. */
export const URGENCY_WORDS: readonly UrgencyWord[] = [
  ...critical('自杀 跳楼 轻生 砍人 上访进京 堵路 聚集', '110', true),
  ...critical('爆炸 燃气泄漏 煤气泄漏 天然气泄漏 燃气味 煤气味 天然气味 塌陷 垮塌 洪水 被困', '119'),
  ...critical('中毒', '120'),
  ...plain('停水 停电 停气 停暖 井盖 电线掉落 电线断落 讨薪 疫情', 'URGENT'),
  // Before the Spring Festival a wage dispute can't wait.
  ...plain('拖欠工资 欠薪 工资没发 不发工资 农民工工资', 'URGENT', [12, 1, 2]),
  ...plain('征地补偿 拆迁补偿 土地补偿 历史遗留 修路规划 通信基站', 'LONG_CYCLE'),
]

/** Words that point to a channel the law has laid down, with the reason and the number to tell (rule 3.2). */
export const CHANNEL_WORDS: readonly { words: readonly string[]; reason: string; line: string }[] = [
  { words: ['判决', '法院执行', '强制执行', '老赖', '起诉', '诉讼'], reason: 'NA02', line: '12368' },
  { words: ['仲裁', '行政复议'], reason: 'NA02', line: '12348' },
  { words: ['受贿', '贪污', '党纪', '职务犯罪'], reason: 'NA03', line: '12388' },
]
