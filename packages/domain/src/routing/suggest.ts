import type { Urgency } from '../work-order/model.ts'
import { CHANNEL_WORDS, URGENCY_WORDS, type UrgencyWord } from './urgency-words.ts'

const WEIGHT: Record<Urgency, number> = { CRITICAL: 3, URGENT: 2, LONG_CYCLE: 1, NORMAL: 0 }

export type UrgencySuggestion = { urgency: Urgency; words: UrgencyWord[] }

/** The highest urgency whose words occur (rule 2.3), with all words found. `month` 1–12 switches the seasonal words on. */
export function suggestUrgency(text: string, options: { month?: number; table?: readonly UrgencyWord[] } = {}): UrgencySuggestion {
  const inSeason = (entry: UrgencyWord) => !entry.months || (options.month !== undefined && entry.months.includes(options.month))
  const words = (options.table ?? URGENCY_WORDS).filter((entry) => text.includes(entry.word) && inSeason(entry))
  const urgency = words.reduce<Urgency>((top, entry) => (WEIGHT[entry.urgency] > WEIGHT[top] ? entry.urgency : top), 'NORMAL')
  return { urgency, words }
}

/** The first channel laid down by law that the words point to (rule 3.2); the agent decides. */
export function suggestChannel(text: string): { word: string; reason: string; line: string } | null {
  for (const { words, reason, line } of CHANNEL_WORDS) {
    const word = words.find((candidate) => text.includes(candidate))
    if (word) return { word, reason, line }
  }
  return null
}

export type CategoryWords = { code: string; name: string; keywords: readonly string[] }
export type CategorySuggestion = { code: string; name: string; words: string[]; score: number }

const SUGGESTIONS = 3

/** The three leaves whose words the text uses most; a longer word says more, so it counts by its length squared. */
export function suggestCategory(text: string, categories: readonly CategoryWords[]): CategorySuggestion[] {
  return categories
    .map(({ code, name, keywords }) => {
      const words = [...new Set([name, ...keywords])].filter((word) => text.includes(word))
      return { code, name, words, score: words.reduce((sum, word) => sum + word.length ** 2, 0) }
    })
    .filter((suggestion) => suggestion.score > 0)
    .sort((a, b) => b.score - a.score || a.code.localeCompare(b.code))
    .slice(0, SUGGESTIONS)
}
