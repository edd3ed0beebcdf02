import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { useMedia } from '@hotline/ui/media.ts'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useMe } from '../../lib/me.ts'
import { useMinute } from '../work-order/handling/use-minute.ts'
import { useTRPC } from '../../lib/trpc.ts'
import type { BatchVerb } from '../work-order/batch/batch-forms.tsx'
import { useBatch } from '../work-order/batch/use-batch.tsx'
import { could } from '../work-order/handling/could.ts'
import { OrderPane } from './order-pane.tsx'
import { TodoList } from './todo-list.tsx'
import { useHandleCopy } from './use-copy.ts'
import { useSign } from './use-sign.ts'
import { SIDE_LISTS, useSideList, useTodo, type SideList, type TodoRow } from './use-todo.ts'
import './handle.css'

const TOGETHER: readonly BatchVerb[] = ['sign', 'signPart', 'unitApprove']

/** 承办: the unit's list beside the order; on a phone one of the two. */
export default function HandlePage() {
  const t = useHandleCopy()
  const { id } = useParams()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const wide = useMedia('(min-width: 900px)')
  const me = useMe()
  const now = useMinute()
  const side = sideOf(params.get('tab'))
  const todo = useTodo(now)
  const opinions = useSideList('opinions')
  const requests = useSideList('requests')
  const suspended = useSideList('suspended')
  const sides = { opinions, requests, suspended }
  const { sign, signing, failed } = useSign()
  const trpc = useTRPC()
  const counts = useQuery(trpc.workOrder.counts.queryOptions())
  const list = side ? sides[side] : todo

  const signs = could(me, 'sign')
  const batch = useBatch('handle', TOGETHER)
  const search = side ? `?tab=${side}` : ''
  const open = (row: TodoRow) => void navigate(`/handle/${row.id}${search}`, { replace: wide && Boolean(id) })
  const left = todo.rows.filter((row) => !signing.has(row.id)).length
  const counted = sum(counts.data?.['handle.todo'], counts.data?.['handle.parts'], counts.data?.['handle.approving']) ?? left

  const tabs = [
    { key: 'todo', label: t('tab.HELD'), count: counted || undefined },
    // a list that is empty isn't worth a tab, unless it is the one that is open
    ...SIDES.filter((name) => name === side || sides[name].rows.length > 0).map((name) => ({ key: name, label: t(TAB_WORDS[name]), count: (counts.data?.[SIDE_LISTS[name]] ?? sides[name].rows.length) || undefined })),
  ]
  const showTabs = tabs.length > 1
  const listPanel = (
    <Panel label={t('todo')}>
      <DeskHead title={counted && !showTabs ? `${t('todo')} ${counted}` : t('todo')} tabs={showTabs ? tabs : undefined} tab={side ?? 'todo'} onTab={(key) => void navigate(key === 'todo' ? '/handle' : `/handle?tab=${key}`)} />
      {failed && <p role="alert" className="handle-error">{failed}</p>}
      <TodoList
        key={search}
        label={side ? t(TAB_WORDS[side]) : t('listLabel')}
        rows={list.rows} selectedId={wide ? id : undefined} onOpen={open} onSign={signs ? sign : undefined} signing={signing} side={side}
        list={list} picking={wide && !side ? batch.rows : undefined}
      />
      {wide && !side && batch.bar}
    </Panel>
  )
  const work = wide && !side && batch.work
  const next = () => {
    const at = list.rows.findIndex((row) => row.id === id)
    const row = list.rows[at + 1] ?? list.rows[at - 1]
    void navigate(wide && row ? `/handle/${row.id}${search}` : `/handle${search}`, { replace: true })
  }
  const pane = id ? <OrderPane key={id} id={id} onSign={sign} signing={signing.has(id)} onDone={next} /> : <Empty title={t('pick')} hint={t('pickHint')} />
  if (wide) return <Split tracks="408px minmax(0, 1fr)">{listPanel}<Panel as="aside" label={t('title')}>{work || pane}</Panel></Split>
  if (!id) return <Split tracks="minmax(0, 1fr)">{listPanel}</Split>
  return (
    <Split tracks="minmax(0, 1fr)">
    <Panel label={t('title')}>
      <nav className="handle-back"><a href={`/handle${search}`} onClick={(event) => { event.preventDefault(); void navigate(`/handle${search}`) }}>‹ {t('back')} {left || ''}</a></nav>
      {pane}
    </Panel>
    </Split>
  )
}

const TAB_WORDS = { opinions: 'tab.OPINIONS', requests: 'tab.REQUESTS', suspended: 'tab.SUSPENDED' } as const satisfies Record<SideList, string>
// Object.keys loses the key type; the lists are a closed record.
const SIDES = Object.keys(SIDE_LISTS) as SideList[]
const sideOf = (tab: string | null): SideList | undefined => SIDES.find((name) => name === tab)

const sum = (...counts: (number | undefined)[]): number | undefined => (counts.every((count) => count === undefined) ? undefined : counts.reduce<number>((all, count) => all + (count ?? 0), 0))
