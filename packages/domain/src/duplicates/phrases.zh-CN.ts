import type { MatchPart } from './score.ts'

/** Why two orders look like one matter, a word for each part of the score. */
export function matchReason({ kind, likeness }: MatchPart): string {
  switch (kind) {
    case 'PHONE': return '同号同类'
    case 'PLACE': return '同地点'
    case 'TEXT': return `文字相近 ${Math.round((likeness ?? 0) * 100)}%`
  }
}
