import { channelNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { Tabs } from '@hotline/ui/tabs.tsx'
import { VirtualList } from '@hotline/ui/virtual-list.tsx'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useTRPC } from '../../lib/trpc.ts'
import type { OrderRow as Row } from '../../lib/api.ts'
import { useIntakeText } from './text.ts'
import { whenText } from '../../lib/time.ts'
import { useView } from '../../lib/use-view.ts'

const VIEWS = { drafts: 'intake.drafts', online: 'intake.online' } as const

/** What waits to be taken up: my own unfinished drafts, and messages nobody has opened yet. */
export function DraftLists({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useIntakeText()
  const trpc = useTRPC()
  const [params, setParams] = useSearchParams()
  const view = params.get('list') === 'online' ? 'online' : 'drafts'
  const counts = useQuery(trpc.workOrder.counts.queryOptions()).data
  const list = useView(VIEWS[view])
  const items = [
    { key: 'drafts', label: t('drafts.title'), count: counts?.['intake.drafts'] },
    { key: 'online', label: t('online.title'), count: counts?.['intake.online'] },
  ]
  return (
    <>
      <div className="ui-part">
        <Tabs size="s" items={items} current={view} label={t('tab.drafts')} onChange={(key) => setParams(key === 'online' ? { list: 'online' } : {}, { replace: true })} />
      </div>
      <VirtualList
        label={t(view === 'online' ? 'online.title' : 'drafts.title')} rows={list.rows} rowKey={keyOf} renderRow={(row) => <Waiting row={row} />} rowSize={56} onSelect={(row) => onOpen(row.id)}
        loading={list.loading} hasMore={list.hasMore} onEndReached={list.onEndReached} onRetry={list.onRetry}
        failed={list.error ? <Failed title={t('list.failed')} hint={list.error} retry={list.onRetry} /> : undefined}
        empty={<Empty title={t(`${view}.empty`)} hint={t(`${view}.empty-hint`)} />} keys={false}
      />
    </>
  )
}

const keyOf = (row: Row) => row.id

function Waiting({ row }: { row: Row }) {
  const t = useIntakeText()
  return (
    <button type="button" className="intake-waiting">
      <span className="ui-clip">{row.title || t('draft.untitled')}</span>
      <small>{channelNames[row.channel]} · {whenText(row.createdAt)}</small>
    </button>
  )
}
