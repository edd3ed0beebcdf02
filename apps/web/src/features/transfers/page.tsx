import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useTRPC } from '../../lib/trpc.ts'
import { Taken } from '../work-order/side/taken.tsx'
import { useQueue, useQueued } from '../work-order/side/use-queue.ts'
import { PartSide } from './part-side.tsx'
import { TransferSide } from './transfer-side.tsx'
import { TransferTable } from './transfer-table.tsx'
import { useTransfersText } from './text.ts'
import { useView } from '../../lib/use-view.ts'

const TABS = ['in', 'out', 'parts'] as const

/** 转办: what other centres hand over, what was handed to them, and where this centre co-handles. */
export default function TransfersPage() {
  const t = useTransfersText()
  const counts = useQuery(useTRPC().workOrder.counts.queryOptions()).data
  const [params, setParams] = useSearchParams()
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'in'
  const queue = useQueue()
  const { chosen, left } = queue
  const [said, setSaid] = useState('')
  const list = useView(`transfers.${tab}`)
  const rows = useQueued(queue, list.rows)
  const onDone = (words: string) => {
    setSaid(words)
    queue.finish()
  }
  const Side = tab === 'parts' ? PartSide : TransferSide
  return (
    <>
      <DeskHead
        title={t('desk')} tab={tab} tabs={TABS.map((key) => ({ key, label: t(`tab.${key}`), count: counts?.[`transfers.${key}`] }))}
        onTab={(key) => {
          queue.choose(undefined)
          setParams(key === 'in' ? {} : { tab: key })
        }}
        meta={<span role="status">{said}</span>}
        end={<span className="ui-keys-hint">{t('keys')}</span>}
      />
      <Split tracks="minmax(0, 1fr) clamp(468px, 34vw, 640px)">
        <Panel label={t(`tab.${tab}`)}>
          <TransferTable key={tab} tab={tab} list={{ ...list, rows }} chosen={chosen} onChoose={queue.choose} />
        </Panel>
        <Panel as="aside" label={t('side.label')}>
          {chosen && left !== undefined ? <Taken key={chosen} id={chosen} version={left} onGoOn={queue.goOn} /> : chosen ? <Side key={`${tab}:${chosen}`} id={chosen} onDone={onDone} /> : <Empty title={t('side.none')} hint={t('side.none-hint')} />}
        </Panel>
      </Split>
    </>
  )
}
