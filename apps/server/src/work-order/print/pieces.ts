/** Signs of the words' column on one line, all taken as wide as a Chinese one. */
const LINE = 23
/** Lines of one row: what is longer goes on in a row of its own, so that no row is taller than a page and none is cut at its end. */
const MOST = 24

/** The words of an act, in pieces that each fit a row; joined again they are the same words. */
export function piecesOf(words: string): string[] {
  const lines = words.split('\n').flatMap((paragraph, at, all) => foldedAt(paragraph, at < all.length - 1 ? '\n' : ''))
  const pieces: string[] = []
  for (let from = 0; from < lines.length; from += MOST) pieces.push(lines.slice(from, from + MOST).join(''))
  return pieces
}

function foldedAt(paragraph: string, end: string): string[] {
  const signs = [...paragraph]
  const lines: string[] = []
  for (let from = 0; from < signs.length || from === 0; from += LINE) lines.push(signs.slice(from, from + LINE).join(''))
  return lines.with(-1, (lines.at(-1) ?? '') + end)
}
