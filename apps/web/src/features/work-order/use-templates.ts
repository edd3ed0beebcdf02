import { slotGap, slotsOf, type Slots } from '@hotline/domain/work-order/phrases/templates.zh-CN.ts'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Outputs } from '../../lib/api.ts'
import { useTRPC } from '../../lib/trpc.ts'

export type SavedTemplate = Outputs['template']['list']['rows'][number]

const NONE: readonly SavedTemplate[] = []
/** They change by the week, and whoever changes one reads them again. */
const STALE_MS = 600_000

/** The texts this person may start from beside the shipped ones, and every slot that has to be filled in. */
export function useTemplates(): { saved: readonly SavedTemplate[]; mayShare: boolean; slots: Slots } {
  const { data } = useQuery(useTRPC().template.list.queryOptions(undefined, { staleTime: STALE_MS }))
  const saved = data?.rows ?? NONE
  const slots = useMemo(() => slotsOf(saved), [saved])
  return { saved, mayShare: data?.mayShare ?? false, slots }
}

/** What texts still have open, in words; empty where they may go out. */
export function useSlotGap(): (...texts: readonly string[]) => string {
  const { slots } = useTemplates()
  return useCallback((...texts) => slotGap(texts, slots), [slots])
}
