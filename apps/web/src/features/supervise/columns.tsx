import { Tag } from '@hotline/ui/tag.tsx'
import type { Column } from '@hotline/ui/virtual-table.tsx'
import type { OrderRow } from '../../lib/api.ts'
import { serverNow } from '../../lib/now.ts'
import { dueText, whenText } from '../../lib/time.ts'
import { groundName, requestStatusNames } from '../work-order/beside/ground-names.ts'
import { OrderNo } from '../work-order/order-no.tsx'
import type { useSuperviseCopy } from './use-copy.ts'

const text = (key: string, title: string, width: number | string, of: (row: OrderRow) => string): Column<OrderRow> => ({ key, title, width, render: (row) => <span className="ui-clip" title={of(row)}>{of(row)}</span> })

/** A date of another year has its year before it. */
const DUE = 192

/** An order that stands still: with whom, since when, when it is looked at and when it goes on by itself. */
export function suspendedColumns(t: ReturnType<typeof useSuperviseCopy>): Column<OrderRow>[] {
  return [
    { key: 'no', title: t('col.no'), width: 200, render: (row) => <OrderNo value={row.orderNo} link /> },
    text('title', t('col.title'), 'minmax(180px, 1fr)', (row) => row.title),
    text('unit', t('col.with'), 200, (row) => row.leadUnitName ?? ''),
    text('from', t('col.from'), 132, (row) => whenText(row.since)),
    { key: 'check', title: t('col.check'), width: DUE, render: (row) => (row.checkDueAt ? (row.checkDueAt <= serverNow() ? <Tag tone="warn">{dueText(row.checkDueAt)}</Tag> : <span>{dueText(row.checkDueAt)}</span>) : <span>—</span>) },
    text('resume', t('col.resume'), DUE, (row) => (row.resumeBy ? dueText(row.resumeBy) : '')),
  ]
}

/** An order with the request that put it on the list. An extension has no ground of a list: its reason is words, read on the order's page. */
export function requestColumns(t: ReturnType<typeof useSuperviseCopy>, withGround: boolean): Column<OrderRow>[] {
  return [
    { key: 'no', title: t('col.no'), width: 200, render: (row) => <OrderNo value={row.orderNo} link /> },
    text('title', t('col.title'), 'minmax(180px, 1fr)', (row) => row.title),
    ...(withGround ? [text('ground', t('col.ground'), 'minmax(180px, 1fr)', (row) => (row.requestGround ? groundName({ ground: row.requestGround }) : ''))] : []),
    text('unit', t('col.unit'), 'minmax(140px, 1fr)', (row) => row.requestUnitName ?? ''),
    text('state', t('col.state'), 116, (row) => (row.requestStatus ? requestStatusNames[row.requestStatus] : '')),
    text('at', t('col.at'), 132, (row) => (row.requestedAt ? whenText(row.requestedAt) : '')),
    text('due', t('col.due'), DUE, (row) => (row.requestDueAt ? dueText(row.requestDueAt) : '')),
  ]
}
