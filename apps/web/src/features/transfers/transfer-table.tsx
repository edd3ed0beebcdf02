import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useMemo } from 'react'
import type { OrderRow } from '../../lib/api.ts'
import type { ViewRows } from '../../lib/use-view.ts'
import { placeText } from '../work-order/side/place-text.ts'
import { OrderClock } from '../work-order/order-clock.tsx'
import { OwnNo, useNoWidth } from '../work-order/side/own-no.tsx'
import { useTransfersText } from './text.ts'

/** One of the three lists, what bites first on top. */
export function TransferTable({ tab, list, chosen, onChoose }: { tab: 'in' | 'out' | 'parts'; list: Omit<ViewRows, 'rows'> & { rows: readonly OrderRow[] }; chosen: string | undefined; onChoose: (id: string) => void }) {
  const t = useTransfersText()
  const noWidth = useNoWidth(list.rows)
  const columns = useMemo<Column<OrderRow>[]>(() => [
    { key: 'no', title: t('col.no'), width: noWidth, render: (row) => <OwnNo row={row} /> },
    { key: 'title', title: t('col.title'), render: (row) => <span title={row.title}>{row.title}</span> },
    { key: 'owner', title: t(tab === 'in' ? 'col.from' : 'col.owner'), width: 80, render: (row) => row.ownerName },
    { key: 'place', title: t('col.place'), width: 'minmax(104px, 0.5fr)', render: (row) => <span title={row.address}>{placeText(row)}</span> },
    { key: 'clock', title: t(tab === 'parts' ? 'col.clock-part' : 'col.clock'), width: 204, render: (row) => (row.clock ? <OrderClock clock={row.clock} /> : <span className="ui-hint">{t('no-limit')}</span>) },
  ], [t, tab, noWidth])
  return (
    <VirtualTable
      label={t(`tab.${tab}`)} columns={columns} rows={list.rows} rowKey={keyOf} selectedKey={chosen} onSelect={(row) => onChoose(row.id)} loading={list.loading} hasMore={list.hasMore}
      onEndReached={list.onEndReached} onRetry={list.onRetry} failed={list.error ? <Failed title={t('failed')} hint={list.error} retry={list.onRetry} /> : undefined}
      empty={<Empty title={t(`empty.${tab}`)} hint={t(`empty.${tab}-hint`)} />}
    />
  )
}

const keyOf = (row: OrderRow) => row.id
