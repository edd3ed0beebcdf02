import { requestTypeNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import type { Column } from '@hotline/ui/virtual-table.tsx'
import { Link } from 'react-router'
import type { OrderRow } from '../../lib/api.ts'
import { dayText, isToday, timeText } from '../../lib/time.ts'
import { placeText, unitText } from '../work-order/handling/place-text.ts'
import { RowClock } from '../work-order/handling/row-clock.tsx'
import { OrderNo } from '../work-order/order-no.tsx'
import { OwnNo } from '../work-order/side/own-no.tsx'
import { bareAddress } from '../work-order/side/place-text.ts'
import type { useOrdersCopy } from './use-copy.ts'

/** The columns of the list; `mixed` where orders of several tenants stand together. */
export function orderColumns(t: ReturnType<typeof useOrdersCopy>, { mixed, noWidth }: { mixed: boolean; noWidth: number }): Column<OrderRow>[] {
  const text = (key: string, title: string, width: number | string, of: (row: OrderRow) => string | null): Column<OrderRow> => ({ key, title, width, render: (row) => <span className="ui-clip" title={of(row) ?? ''}>{of(row)}</span> })
  return [
    { key: 'no', title: t('col.no'), width: mixed ? 200 : noWidth, render: (row) => (mixed ? <OrderNo value={row.orderNo} link /> : <OwnNo row={row} link />) },
    {
      key: 'title', title: t('col.title'), width: 'minmax(180px, 1.4fr)',
      render: (row) => (
        <span className="ui-row">
          {row.orderNo ? <Link className="ui-clip orders-title" to={`/orders/${row.orderNo}`} title={row.title} tabIndex={-1}>{row.title}</Link> : <span className="ui-clip">{row.title}</span>}
          {row.urgency !== 'NORMAL' && <Tag tone="strong">{urgencyNames[row.urgency]}</Tag>}
        </span>
      ),
    },
    { key: 'status', title: t('col.status'), width: 116, render: (row) => <span className="ui-clip">{statusNames[row.status]}</span> },
    text('type', t('col.type'), 48, (row) => row.requestType && requestTypeNames[row.requestType]),
    text('place', t('col.place'), 'minmax(152px, 1fr)', (row) => (mixed ? placeText(row) : bareAddress(row) || row.areaName)),
    ...(mixed ? [text('owner', t('col.owner'), 88, (row) => row.ownerName)] : []),
    text('holder', t('col.holder'), 'minmax(128px, 0.8fr)', (row) => (mixed ? row.holderName : unitText(row.holderName, row.ownerName))),
    { key: 'due', title: t('col.due'), width: 132, render: (row) => row.clock && <RowClock clock={row.clock} /> },
    text('created', t('col.created'), 88, (row) => isToday(row.acceptedAt) ? timeText(row.acceptedAt) : dayText(row.acceptedAt)),
  ]
}
