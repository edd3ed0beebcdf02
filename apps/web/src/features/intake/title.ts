/** As the server takes it. */
export const TITLE_MAX = 40

/**
 * A title out of what the caller said: the first sentence, or as many of its clauses as fit. Never cut inside
 * a clause unless the first one alone is too long.
 */
export function proposedTitle(content: string): string {
  const sentence = content.trim().split(/[。！？!?；;\n]/)[0]?.trim() ?? ''
  if ([...sentence].length <= TITLE_MAX) return sentence.replace(/[，,、：:]$/, '')
  let title = ''
  for (const clause of sentence.split(/(?<=[，,、])/)) {
    if ([...(title + clause)].length > TITLE_MAX) break
    title += clause
  }
  return (title || [...sentence].slice(0, TITLE_MAX).join('')).replace(/[，,、：:]$/, '')
}
