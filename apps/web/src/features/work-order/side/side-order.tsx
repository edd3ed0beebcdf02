import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { History, OrderPage } from '../../../lib/api.ts'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { Viewed } from '../viewed.tsx'
import { useSideText } from './text.ts'

/** The chosen order with its history, in its four faces. */
export function SideOrder({ id, children }: { id: string; children: (found: { order: OrderPage; history: History }) => ReactNode }) {
  const t = useSideText()
  const found = useQuery(useTRPC().workOrder.get.queryOptions({ id }))
  // An order that was just handed over may not be read any more: it stands until the list moves on.
  if (found.isError && !found.data) return <Failed title={t('failed')} hint={whyOf(found.error)} retry={() => void found.refetch()} />
  if (!found.data) return <Loading rows={8} label={t('loading')} />
  return <Viewed>{children(found.data)}</Viewed>
}
