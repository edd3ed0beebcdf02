type Told = { payload: Record<string, unknown> }

/** How events name another order: by its id, and by its number beside it. */
const NAMES = [['parentId', 'parentNo'], ['childId', 'childNo'], ['targetId', 'targetNo'], ['previousOrderId', 'previousOrderNo']] as const

const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The ids of other orders that the timeline names. */
export const mentionedIn = (events: readonly Told[]): string[] => [...new Set(events.flatMap(({ payload }) => NAMES.flatMap(([id]) => idOf(payload[id]) ?? [])))]

/**
 * The timeline without the names of orders the reader may not see: an order may have gone up, or its reader only takes
 * part in this one. That there is another order stays told (rule 4.6). A number without an id is the parent's, and nobody's to see
 * once the order was taken apart from it again.
 */
export const withoutStrangers = <Event extends Told>(events: readonly Event[], seen: ReadonlySet<string>, parentId: string | null): Event[] =>
  events.map((event) => {
    const hidden = NAMES.filter(([id, no]) => {
      const named = idOf(event.payload[id]) ?? (no === 'parentNo' && event.payload[no] ? (parentId ?? '') : null)
      return named !== null && !seen.has(named)
    }).flat()
    return hidden.length ? { ...event, payload: Object.fromEntries(Object.entries(event.payload).filter(([key]) => !hidden.some((name) => name === key))) } : event
  })
