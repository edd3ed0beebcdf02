import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMe } from '../../lib/me.ts'
import { opens } from '../work-order/registers/opens.ts'
import { PrecedentRegister } from '../work-order/registers/precedent-register.tsx'
import { useTRPC } from '../../lib/trpc.ts'
import { Taken } from '../work-order/side/taken.tsx'
import { useQueue } from '../work-order/side/use-queue.ts'
import type { BatchVerb } from '../work-order/batch/batch-forms.tsx'
import { useBatch } from '../work-order/batch/use-batch.tsx'
import { DisputeSide } from './dispute-side.tsx'
import { OpinionSide } from './opinion-side.tsx'
import { QueueTable } from './queue-table.tsx'
import { RequestSide } from './request-side.tsx'
import { SentSide } from './sent-side.tsx'
import { TABS, tabOf, type Tab } from './tabs.ts'
import { useDispatchText } from './text.ts'
import { WaitingSide } from './waiting-side.tsx'
import './dispatch.css'

const SIDES: Record<Tab, typeof WaitingSide> = { waiting: WaitingSide, returns: RequestSide, requests: RequestSide, sent: SentSide, disputes: DisputeSide, opinions: OpinionSide }

/** Beside the orders: the rulings that become rules. */
const PRECEDENTS = 'precedents'

/** What can be done to many orders of a list at once. */
const TOGETHER: Record<Tab, readonly BatchVerb[]> = {
  waiting: ['dispatch'], returns: [], requests: ['approveExtension', 'rejectExtension', 'approveSuspension', 'rejectSuspension'], sent: ['urge', 'recallDispatch'], disputes: [], opinions: [],
}

/** 派单台: the queue by what bites first, and beside it who should have the order and why. */
export default function DispatchPage() {
  const t = useDispatchText()
  const trpc = useTRPC()
  const [params, setParams] = useSearchParams()
  const tab = tabOf(params.get('tab'))
  const counts = useQuery(trpc.workOrder.counts.queryOptions()).data
  const queue = useQueue()
  const { chosen, left } = queue
  const [said, setSaid] = useState('')
  const Side = SIDES[tab]
  const me = useMe()
  const precedents = params.get('tab') === PRECEDENTS && opens(me, 'precedent')
  const batch = useBatch(tab, TOGETHER[tab])
  const onDone = (words: string) => {
    setSaid(words)
    queue.finish()
  }
  return (
    <>
      <DeskHead
        title={t('desk')} tab={precedents ? PRECEDENTS : tab} tabs={[...TABS.map((key) => ({ key, label: t(`tab.${key}`), count: counts?.[`dispatch.${key}`] })), ...(opens(me, 'precedent') ? [{ key: PRECEDENTS, label: t('tab.precedents') }] : [])]}
        onTab={(key) => {
          queue.choose(undefined)
          setParams(key === 'waiting' ? {} : { tab: key })
        }}
        meta={<span role="status">{said}</span>}
      />
      {precedents ? <PrecedentRegister /> : <Split tracks="minmax(0, 1fr) clamp(468px, 34vw, 640px)">
        <Panel label={t(`tab.${tab}`)}>
          <QueueTable key={tab} tab={tab} queue={queue} picking={batch.rows} />
          {batch.bar}
        </Panel>
        <Panel as="aside" label={t('side.label')}>
          {batch.work ? batch.work : chosen && left !== undefined ? <Taken key={chosen} id={chosen} version={left} onGoOn={queue.goOn} /> : chosen ? <Side key={`${tab}:${chosen}`} id={chosen} onDone={onDone} /> : <Empty title={t('side.none')} hint={t('side.none-hint')} />}
        </Panel>
      </Split>}
    </>
  )
}
