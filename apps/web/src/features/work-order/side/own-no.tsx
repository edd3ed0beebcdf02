import { GroupedCode } from '@hotline/ui/grouped-code.tsx'
import { Link } from 'react-router'
import type { OrderRow } from '../../../lib/api.ts'
import { orderNoParts } from '../../../lib/format.ts'
import { useMe } from '../../../lib/me.ts'
import { useSideText } from './text.ts'

type Numbered = Pick<OrderRow, 'orderNo' | 'originTenantId'>

/** How wide the column of numbers must be so that none is cut: foreign ones bring their region along. */
export function useNoWidth(rows: readonly Numbered[]): number {
  const { tenantId } = useMe().membership
  return rows.some((row) => row.originTenantId !== tenantId) ? 196 : 148
}

/** An order's number in a centre's own list: its own region is left out, a foreign one says where the order comes from. */
export function OwnNo({ row, link }: { row: Numbered; link?: boolean }) {
  const t = useSideText()
  const { membership } = useMe()
  if (!row.orderNo) return <span className="ui-hint">{t('number.none')}</span>
  const [, date, digit, seq] = orderNoParts(row.orderNo)
  const own = row.originTenantId === membership.tenantId && date && digit && seq
  const code = <GroupedCode parts={own ? [date, digit, seq] : orderNoParts(row.orderNo)} />
  return link ? <Link to={`/orders/${row.orderNo}`}>{code}</Link> : code
}
