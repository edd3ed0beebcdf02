import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useStoredDraft } from '../../lib/drafts.ts'
import { useTRPC } from '../../lib/trpc.ts'
import type { Done } from './done-panel.tsx'
import { Viewed } from '../work-order/viewed.tsx'
import { DraftWork } from './draft-work.tsx'
import { useIntakeText } from './text.ts'

/** Fetches the draft and what was typed into it; both are needed before the first key. */
export function DraftDesk({ id, onDone, onOpen }: { id: string; onDone: (done: Done) => void; onOpen: (id: string) => void }) {
  const t = useIntakeText()
  const trpc = useTRPC()
  const order = useQuery(trpc.workOrder.get.queryOptions({ id }))
  const kept = useStoredDraft(`intake:${id}`)

  // Somebody else closed it while it was being written here: the words stay in sight.
  const [begun, setBegun] = useState(false)
  const isDraft = order.data?.order.status === 'DRAFT'
  if (isDraft && !begun) setBegun(true)

  if ((order.isError && !order.data) || kept.isError) return <Face><Failed title={t('failed')} retry={() => void Promise.all([order.refetch(), kept.refetch()])} /></Face>
  if (!order.data || kept.data === undefined) return <Face><Loading rows={8} label={t('loading')} /></Face>
  if (!isDraft && !begun) {
    return <Face><Empty title={t('gone.title')} hint={t('gone.hint')} action={<Link to={`/orders/${id}`}>{t('done.open')}</Link>} /></Face>
  }
  return <Viewed><DraftWork order={order.data.order} stored={kept.data} onDone={onDone} onOpen={onOpen} /></Viewed>
}

function Face({ children }: { children: ReactNode }) {
  const t = useIntakeText()
  return (
    <>
      <DeskHead title={t('desk')} />
      {children}
    </>
  )
}
