/** Instants are epoch milliseconds throughout. */
export type Span = { from: number; to: number }
export type LaneDay = Span & { label: string; off?: boolean; today?: boolean }

/** How much narrower a day off is drawn than a working one. */
const offWidth = 0.3

export type LaneAxis = {
  /** Per day, its start and width in percent of the axis. */
  days: { start: number; width: number }[]
  /** Where an instant lies, in percent; outside the days it sticks to the end it passed. */
  at: (instant: number) => number
}

/** Time inside the spans that lies before `until` and not before `from`. */
const openBetween = (open: readonly Span[], from: number, until: number): number =>
  open.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, until) - Math.max(span.from, from)), 0)

/**
 * An axis on which only open hours take room: a working day's column is filled by its open spans,
 * so nights and midday pauses have no width; a day off is a narrow column that runs by the clock.
 */
export const laneAxis = (days: readonly LaneDay[], open: readonly Span[]): LaneAxis => {
  const weights = days.map((day) => (day.off ? offWidth : 1))
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1
  let gone = 0
  const placed = weights.map((weight) => {
    const start = (gone / all) * 100
    gone += weight
    return { start, width: (weight / all) * 100 }
  })
  const inDay = (day: LaneDay, instant: number): number => {
    const total = openBetween(open, day.from, day.to)
    const byClock = (instant - day.from) / Math.max(1, day.to - day.from)
    return day.off || total === 0 ? byClock : openBetween(open, day.from, instant) / total
  }
  const at = (instant: number): number => {
    const index = days.findLastIndex((day) => day.from <= instant)
    const day = days[index]
    const place = placed[index]
    if (!day || !place) return 0
    return place.start + Math.min(1, Math.max(0, inDay(day, instant))) * place.width
  }
  return { days: placed, at }
}
