import { TRACE_KINDS, type TraceKind } from '@hotline/domain/trace/model.ts'
import { useAddress } from '../../lib/address.ts'
import { fromInput } from '../../lib/time.ts'

const NAMES = ['no', 'person', 'name', 'q', 'day', 'kind', 'place'] as const
export type LogFilter = Partial<Record<(typeof NAMES)[number], string>>

const DAY_MS = 86_400_000

/** What of the log is shown, kept in the address: an order, or a person, a day, a kind, of a place. */
export function useLogFilters() {
  const [params, set] = useAddress()
  const chosen: LogFilter = Object.fromEntries(NAMES.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])))
  return { chosen, set, asked: askedOf(chosen), any: NAMES.some((name) => chosen[name]) }
}

function askedOf({ no, person, day, kind, place }: LogFilter) {
  if (no) return { orderNo: no }
  // the end of the day, as a date field means it, and the minute that ends it
  const last = day ? fromInput(day) : null
  const until = last ? new Date(last.getTime() + 60_000) : undefined
  const known: TraceKind | undefined = TRACE_KINDS.find((one) => one === kind)
  return { personId: person, kind: known, from: until && new Date(until.getTime() - DAY_MS), until, tenantId: place ? Number(place) : undefined }
}
