import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../lib/address.ts'
import { useFilters } from '../../lib/filters.ts'
import { whyOf } from '../../lib/errors.ts'
import { Viewed } from '../work-order/viewed.tsx'
import { useMinute } from '../work-order/handling/use-minute.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { CallPane } from './call-pane.tsx'
import { JudgePane } from './judge-pane.tsx'
import { CallbackList, LIST_WORDS, nowLine } from './list.tsx'
import { OrderTop } from './order-top.tsx'
import { useCallbackCopy } from './use-copy.ts'
import { QuestionPane } from './question-pane.tsx'
import { CALLBACK_TABS, useList, type CallbackTab } from './use-list.ts'
import './callback.css'

/** 回访: who may be called now, and the call itself. */
export default function CallbackPage() {
  const t = useCallbackCopy()
  const trpc = useTRPC()
  const now = useMinute()
  const [params, change] = useAddress()
  const tab: CallbackTab = CALLBACK_TABS.find((each) => each === params.get('tab')) ?? 'waiting'
  const { filters, set: setFilter } = useFilters()
  const list = useList(tab, filters, now)
  const counts = useQuery(trpc.workOrder.counts.queryOptions())
  const id = params.get('id') ?? list.rows[0]?.id
  const next = () => {
    const at = list.rows.findIndex((row) => row.id === id)
    change({ id: (list.rows[at + 1] ?? list.rows[at - 1])?.id ?? null })
  }
  const tabs = CALLBACK_TABS.map((key) => ({ key, label: t(`tab.${key}`), count: counts.data?.[`callback.${key}`] }))
  return (
    <>
      <DeskHead title={t('title')} tabs={tabs} tab={tab} onTab={(key) => change({ tab: key === 'waiting' ? null : key, id: null })} end={list.calling && <span className="ui-hint">{nowLine(t, now, list.calling.callingHours)}</span>} />
      <Split tracks="432px minmax(0, 1fr)" onPhone={params.get('id') ? 1 : 0}>
        <Panel label={t(LIST_WORDS[tab])}>
          <CallbackList tab={tab} list={list} now={now} selectedId={id} onSelect={(row) => change({ id: row.id })} types={filters.requestType ?? []} onTypes={(value) => setFilter('requestType', value)} />
        </Panel>
        <Panel as="aside" label={t('title')}>{id ? <Pane key={`${tab}:${id}`} id={id} tab={tab} now={now} onDone={next} /> : <Empty title={t('pick')} hint={t('pickHint')} />}</Panel>
      </Split>
    </>
  )
}

function Pane(props: { id: string; tab: CallbackTab; now: Date; onDone: () => void }) {
  const t = useCallbackCopy()
  const trpc = useTRPC()
  const query = useQuery(trpc.workOrder.get.queryOptions({ id: props.id }))
  if (query.isPending) return <Loading rows={8} />
  if (query.isError) return <Failed title={t('orderFailed')} hint={whyOf(query.error)} retry={() => void query.refetch()} />
  const { order, history } = query.data
  const work = { order, history, onDone: props.onDone, onReload: () => void query.refetch() }
  return (
    <Viewed>
      <OrderTop order={order} />
      {props.tab === 'questions' ? <QuestionPane {...work} /> : order.status === 'REDO_REVIEW' ? <JudgePane {...work} /> : <CallPane {...work} now={props.now} />}
    </Viewed>
  )
}
