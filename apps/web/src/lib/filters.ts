import { CHANNELS, REQUEST_TYPES, URGENCIES } from '@hotline/domain/work-order/model.ts'
import { STATUSES } from '@hotline/domain/work-order/states.ts'
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Inputs } from './api.ts'

export type Filters = NonNullable<Inputs['workOrder']['list']['filters']>
export type FilterName = keyof Filters

const among = <T extends string>(known: readonly T[], given: readonly string[]): T[] => known.filter((value) => given.includes(value))

/** The filters an address holds; what the server wouldn't know is left out. */
export function filtersOf(params: URLSearchParams): Filters {
  const all = (name: FilterName) => params.getAll(name)
  const found: Filters = {
    status: among(STATUSES, all('status')), requestType: among(REQUEST_TYPES, all('requestType')), urgency: among(URGENCIES, all('urgency')),
    channel: among(CHANNELS, all('channel')), areaCode: all('areaCode'), tenantId: all('tenantId').map(Number).filter(Number.isInteger),
  }
  return Object.fromEntries(Object.entries(found).filter(([, values]) => values.length > 0))
}

/** The list's filters, kept in the address: they survive a reload and can be sent to a colleague. */
export function useFilters() {
  const [params, setParams] = useSearchParams()
  const filters = useMemo(() => filtersOf(params), [params])
  const set = useCallback(
    (name: FilterName, values: readonly string[]) =>
      setParams((before) => {
        const next = new URLSearchParams(before)
        next.delete(name)
        for (const value of values) next.append(name, value)
        return next
      }, { replace: true }),
    [setParams],
  )
  const clear = useCallback(
    () => setParams((before) => new URLSearchParams([...before].filter(([name]) => !NAMES.includes(name))), { replace: true }),
    [setParams],
  )
  return { filters, set, clear, any: Object.keys(filters).length > 0 }
}

const NAMES: readonly string[] = ['status', 'requestType', 'urgency', 'channel', 'areaCode', 'tenantId'] satisfies FilterName[]
