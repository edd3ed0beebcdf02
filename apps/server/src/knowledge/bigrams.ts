/** Distinct two-character pieces of the text's words; Chinese needs no dictionary this way, and names survive. */
export function bigrams(text: string): string[] {
  const found = new Set<string>()
  for (const run of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const letters = [...run]
    if (letters.length === 1) found.add(run)
    for (let index = 0; index + 1 < letters.length; index++) found.add(`${letters[index]}${letters[index + 1]}`)
  }
  return [...found]
}
