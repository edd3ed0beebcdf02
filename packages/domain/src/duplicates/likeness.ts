/** How alike two texts are, 0 to 1: the share of neighbouring character pairs they have in common (Dice). Needs no dictionary. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)]
  if (!a.size || !b.size) return 0
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return (2 * common) / (a.size + b.size)
}

function pairs(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/[\s\p{P}]/gu, '')]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}
