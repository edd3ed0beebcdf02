import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Field } from '@hotline/ui/field.tsx'
import { Loading } from '@hotline/ui/faces.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrderPage, OrderRow } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useAlikeOrders } from './use-alike-orders.ts'
import { OwnNo } from './side/own-no.tsx'
import { useOrderCopy } from './use-copy.ts'

/** Whichever order this one is to be merged into: what looks alike with its reasons, or one found by its number or the caller's. */
export function MergeTarget(props: { order: OrderPage; chosen: string; onChoose: (id: string) => void; error?: string }) {
  const { order, chosen, onChoose } = props
  const t = useOrderCopy()
  const [typed, setTyped] = useState('')
  const alike = useAlikeOrders(order.id)
  const search = typed.trim()
  const found = useQuery(useTRPC().workOrder.list.queryOptions({ view: 'orders.all', search, limit: SHOWN }, { enabled: search.length >= SHORTEST, placeholderData: keepPreviousData }))
  const suggested = alike.rows.map((row) => ({ row, why: row.why }))
  const others = search.length >= SHORTEST ? (found.data?.rows ?? []).filter((row) => row.id !== order.id && !suggested.some((each) => each.row.id === row.id)).map((row) => ({ row, why: '' })) : []
  return (
    <>
      <Field label={t('merge.target')} hint={t('merge.targetHint')} required error={props.error}>
        {({ id, describedBy, invalid }) => <input id={id} className="ui-input" type="search" autoComplete="off" placeholder={t('merge.search')} aria-describedby={describedBy} aria-invalid={invalid || undefined} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      {alike.loading && <Loading rows={2} />}
      <ul className="order-targets" role="radiogroup" aria-label={t('merge.target')}>
        {[...suggested, ...others].map(({ row, why }) => <Target key={row.id} row={row} why={why} chosen={row.id === chosen} onChoose={() => onChoose(row.id)} />)}
      </ul>
      {!alike.loading && !suggested.length && !others.length && <p className="ui-hint">{t(search.length >= SHORTEST && !found.isFetching ? 'merge.notFound' : 'merge.noneAlike')}</p>}
    </>
  )
}

const SHORTEST = 4
const SHOWN = 8

function Target(props: { row: OrderRow; why: string; chosen: boolean; onChoose: () => void }) {
  const { row, why, chosen, onChoose } = props
  return (
    <li>
      <label className="ui-check">
        <input type="radio" name="merge-target" checked={chosen} onChange={onChoose} />
        <OwnNo row={row} />
        <span className="ui-clip" title={row.title}>{row.title}</span>
        <Tag>{statusNames[row.status]}</Tag>
        <small className="ui-hint">{[why, whenText(row.createdAt), row.holderName].filter(Boolean).join(' · ')}</small>
      </label>
    </li>
  )
}
