export type LabelSide = 'after' | 'before' | 'none'

const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** About how wide a word is at 12 px; measuring each one in the page would cost a layout. */
export const roughWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (cjk.test(sign) ? 12 : sign === ' ' ? 3.5 : 7), 0)

/**
 * On which side of its mark each label has room: after it or before it without crossing another
 * line, else crossing one, else only on hover. `at` and `lines` in percent of `width` px.
 * `strong` marks are placed first.
 */
export const placeLabels = (
  marks: readonly { at: number; label: string; strong?: boolean }[],
  width: number,
  lines: readonly number[] = [],
): LabelSide[] => {
  const px = (percent: number) => (percent / 100) * width
  const taken: { from: number; to: number }[] = []
  const sides: LabelSide[] = marks.map(() => 'none')
  const drawn = [...marks.map((mark) => mark.at), ...lines].map(px)
  const free = (from: number, to: number) => from >= -4 && to <= width + 2 && taken.every((one) => to <= one.from || from >= one.to)
  const clear = (from: number, to: number) => drawn.every((line) => line <= from + 1 || line >= to - 1)
  const order = marks.map((_, index) => index).sort((a, b) => Number(marks[b]?.strong ?? false) - Number(marks[a]?.strong ?? false) || a - b)
  for (const index of order) {
    const mark = marks[index]
    if (!mark?.label) continue
    const x = px(mark.at)
    const long = roughWidth(mark.label) + 4
    const places = [
      { side: 'after', from: x, to: x + long },
      { side: 'before', from: x - long, to: x },
    ] as const
    const open = places.filter((place) => free(place.from, place.to))
    const place = open.find((one) => clear(one.from, one.to)) ?? open[0]
    if (!place) continue
    sides[index] = place.side
    taken.push({ from: place.from, to: place.to })
  }
  return sides
}
