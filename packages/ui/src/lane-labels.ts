export type LabelSide = 'after' | 'before' | 'none'

const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** About how wide a word is at 12 px; measuring each one in the page would cost a layout. */
export const roughWidth = (text: string): number => [...text].reduce((sum, sign) => sum + (cjk.test(sign) ? 12 : 7), 0)

/**
 * On which side of its mark each label has room, from left to right: after it if that reaches
 * neither the next mark nor the edge, else before it, else only on hover.
 * `at` in percent of `width` px; marks in order of `at`. `strong` ones are placed first.
 */
export const placeLabels = (marks: readonly { at: number; label: string; strong?: boolean }[], width: number): LabelSide[] => {
  const taken: { from: number; to: number }[] = []
  const sides: LabelSide[] = marks.map(() => 'none')
  const free = (from: number, to: number) => from >= -4 && to <= width + 2 && taken.every((one) => to + 4 <= one.from || from >= one.to + 4)
  const order = marks.map((_, index) => index).sort((a, b) => Number(marks[b]?.strong ?? false) - Number(marks[a]?.strong ?? false) || a - b)
  for (const index of order) {
    const mark = marks[index]
    if (!mark?.label) continue
    const x = (mark.at / 100) * width
    const long = roughWidth(mark.label) + 4
    if (free(x, x + long)) {
      sides[index] = 'after'
      taken.push({ from: x, to: x + long })
    } else if (free(x - long, x)) {
      sides[index] = 'before'
      taken.push({ from: x - long, to: x })
    }
  }
  return sides
}
