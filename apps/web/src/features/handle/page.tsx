import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { useMedia } from '@hotline/ui/media.ts'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useMe } from '../../lib/me.ts'
import { useMinute } from '../work-order/handling/use-minute.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { could } from '../work-order/handling/could.ts'
import { OrderPane } from './order-pane.tsx'
import { TodoList } from './todo-list.tsx'
import { useHandleCopy } from './use-copy.ts'
import { useSign } from './use-sign.ts'
import { useOpinions, useTodo, type TodoRow } from './use-todo.ts'
import './handle.css'

/** 承办: the unit's list beside the order; on a phone one of the two. */
export default function HandlePage() {
  const t = useHandleCopy()
  const { id } = useParams()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const wide = useMedia('(min-width: 900px)')
  const me = useMe()
  const now = useMinute()
  const opinionsTab = params.get('tab') === 'opinions'
  const todo = useTodo(now)
  const opinions = useOpinions()
  const { sign, signing, failed } = useSign()
  const trpc = useTRPC()
  const counts = useQuery(trpc.workOrder.counts.queryOptions())
  const list = opinionsTab ? opinions : todo

  const signs = could(me, 'sign')
  const search = opinionsTab ? '?tab=opinions' : ''
  const open = (row: TodoRow) => void navigate(`/handle/${row.id}${search}`, { replace: wide && Boolean(id) })
  const left = todo.rows.filter((row) => !signing.has(row.id)).length
  const counted = sum(counts.data?.['handle.todo'], counts.data?.['handle.parts'], counts.data?.['handle.approving']) ?? left

  const tabs = [{ key: 'todo', label: t('tab.TODO'), count: counted || undefined }, { key: 'opinions', label: t('tab.OPINIONS'), count: opinions.rows.length || undefined }]
  const showTabs = opinionsTab || opinions.rows.length > 0
  const listPanel = (
    <Panel label={t('todo')}>
      <DeskHead title={counted && !showTabs ? `${t('todo')} ${counted}` : t('todo')} tabs={showTabs ? tabs : undefined} tab={opinionsTab ? 'opinions' : 'todo'} onTab={(key) => void navigate(key === 'opinions' ? '/handle?tab=opinions' : '/handle')} />
      {failed && <p role="alert" className="handle-error">{failed}</p>}
      <TodoList
        key={search}
        label={opinionsTab ? t('tab.OPINIONS') : t('listLabel')}
        rows={list.rows} selectedId={wide ? id : undefined} onOpen={open} onSign={signs ? sign : undefined} signing={signing} opinions={opinionsTab}
        list={list}
      />
    </Panel>
  )
  const next = () => {
    const at = list.rows.findIndex((row) => row.id === id)
    const row = list.rows[at + 1] ?? list.rows[at - 1]
    void navigate(wide && row ? `/handle/${row.id}${search}` : `/handle${search}`, { replace: true })
  }
  const pane = id ? <OrderPane key={id} id={id} onSign={sign} signing={signing.has(id)} onDone={next} /> : <Empty title={t('pick')} hint={t('pickHint')} />
  if (wide) return <Split tracks="408px minmax(0, 1fr)">{listPanel}<Panel as="aside" label={t('title')}>{pane}</Panel></Split>
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

const sum = (...counts: (number | undefined)[]): number | undefined => (counts.every((count) => count === undefined) ? undefined : counts.reduce<number>((all, count) => all + (count ?? 0), 0))
