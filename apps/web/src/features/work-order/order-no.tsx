import { GroupedCode } from '@hotline/ui/grouped-code.tsx'
import { Link } from 'react-router'
import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import { orderNoParts } from '../../lib/format.ts'

/** An order's number in its groups. `link` makes it open the order, `copy` makes it copy itself. */
export function OrderNo(props: { value: string | null; link?: boolean; copy?: boolean; size?: 's' | 'm' | 'l' }) {
  const { value, link, copy, size } = props
  if (!value) return <span className="ui-hint">未编号</span>
  const code = <GroupedCode parts={orderNoParts(value)} copy={copy && !link ? printedNo(value) : undefined} size={size} />
  return link ? <Link to={`/orders/${value}`}>{code}</Link> : code
}
