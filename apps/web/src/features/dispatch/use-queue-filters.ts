import { REQUEST_TYPES, URGENCIES } from '@hotline/domain/work-order/model.ts'
import { requestTypeNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import type { Filter } from '@hotline/ui/filter-bar.tsx'
import { useQuery } from '@tanstack/react-query'
import { useFilters, type FilterName } from '../../lib/filters.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useDispatchText } from './text.ts'

const NAMES = ['urgency', 'requestType', 'areaCode'] as const satisfies readonly FilterName[]

/** What the queue is narrowed to; it lives in the address, so that it can be sent to a colleague. */
export function useQueueFilters() {
  const t = useDispatchText()
  const tenants = useQuery(useTRPC().directory.tenants.queryOptions(undefined, { staleTime: 300_000 })).data
  const { filters, set, clear, any } = useFilters()
  const chips: Filter[] = [
    { key: 'urgency', label: t('filter.urgency'), multiple: true, value: filters.urgency ?? [], options: URGENCIES.map((value) => ({ value, label: urgencyNames[value] })) },
    { key: 'requestType', label: t('filter.type'), multiple: true, value: filters.requestType ?? [], options: REQUEST_TYPES.map((value) => ({ value, label: requestTypeNames[value] })) },
    { key: 'areaCode', label: t('filter.area'), multiple: true, value: filters.areaCode ?? [], options: tenants?.map(({ areaCode, name }) => ({ value: areaCode, label: name })) ?? [] },
  ]
  const change = (key: string, value: readonly string[]) => {
    const name = NAMES.find((one) => one === key)
    if (name) set(name, value)
  }
  return { filters, chips, set: change, clear, any }
}
