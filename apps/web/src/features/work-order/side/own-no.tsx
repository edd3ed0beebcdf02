import { GroupedCode } from '@hotline/ui/grouped-code.tsx'
import { Link } from 'react-router'
import type { OrderRow } from '../../../lib/api.ts'
import { orderNoParts } from '../../../lib/format.ts'
import { useMe } from '../../../lib/me.ts'
import { useSideText } from './text.ts'

/** An order's number in a centre's own list: its own region is left out, a foreign one says where the order comes from. */
export function OwnNo({ row, link }: { row: Pick<OrderRow, 'orderNo' | 'originTenantId'>; link?: boolean }) {
  const t = useSideText()
  const { membership } = useMe()
  if (!row.orderNo) return <span className="ui-hint">{t('number.none')}</span>
  const [, date, digit, seq] = orderNoParts(row.orderNo)
  const own = row.originTenantId === membership.tenantId && date && digit && seq
  const code = <GroupedCode parts={own ? [date, digit, seq] : orderNoParts(row.orderNo)} />
  return link ? <Link to={`/orders/${row.orderNo}`}>{code}</Link> : code
}
