import { requestTypeNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import type { Column } from '@hotline/ui/virtual-table.tsx'
import { Link } from 'react-router'
import type { OrderRow } from '../../lib/api.ts'
import { dayText, isToday, timeText } from '../../lib/time.ts'
import { placeText } from '../work-order/handling/place-text.ts'
import { RowClock } from '../work-order/handling/row-clock.tsx'
import { OrderNo } from '../work-order/order-no.tsx'
import type { useOrdersCopy } from './use-copy.ts'

/** The columns of the list; `mixed` where orders of several tenants stand together. */
export function orderColumns(t: ReturnType<typeof useOrdersCopy>, mixed: boolean): Column<OrderRow>[] {
  const text = (key: string, title: string, width: number | string, of: (row: OrderRow) => string | null): Column<OrderRow> => ({ key, title, width, render: (row) => <span className="ui-clip" title={of(row) ?? ''}>{of(row)}</span> })
  return [
    { key: 'no', title: t('col.no'), width: 200, render: (row) => <OrderNo value={row.orderNo} link /> },
    {
      key: 'title', title: t('col.title'), width: 'minmax(180px, 1fr)',
      render: (row) => (
        <span className="ui-row">
          {row.orderNo ? <Link className="ui-clip orders-title" to={`/orders/${row.orderNo}`} title={row.title} tabIndex={-1}>{row.title}</Link> : <span className="ui-clip">{row.title}</span>}
          {row.urgency !== 'NORMAL' && <Tag tone="strong">{urgencyNames[row.urgency]}</Tag>}
        </span>
      ),
    },
    { key: 'status', title: t('col.status'), width: 92, render: (row) => <span className="ui-clip">{statusNames[row.status]}</span> },
    text('type', t('col.type'), 48, (row) => row.requestType && requestTypeNames[row.requestType]),
    text('place', t('col.place'), 152, (row) => placeText({ areaName: mixed || !row.address ? row.areaName : null, address: row.address })),
    ...(mixed ? [text('owner', t('col.owner'), 88, (row) => row.ownerName)] : []),
    text('holder', t('col.holder'), 128, (row) => row.holderName),
    { key: 'due', title: t('col.due'), width: 132, render: (row) => row.clock && <RowClock clock={row.clock} /> },
    text('created', t('col.created'), 76, (row) => isToday(row.acceptedAt) ? timeText(row.acceptedAt) : dayText(row.acceptedAt)),
  ]
}
