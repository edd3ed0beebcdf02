import { urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import { PhoneRow } from '@hotline/ui/phone-row.tsx'
import type { OrderRow } from '../../lib/api.ts'
import { placeText } from '../work-order/handling/place-text.ts'
import { RowClock } from '../work-order/handling/row-clock.tsx'
import { bareAddress } from '../work-order/side/place-text.ts'

/** An order on a phone: what it is and its time, where it is and how far it has come. */
export const PhoneOrder = ({ row, mixed }: { row: OrderRow; mixed: boolean }) => (
  <PhoneRow
    title={row.title} clock={row.clock ? <RowClock clock={row.clock} /> : undefined} next={<span className="ui-muted">{statusNames[row.status]}</span>}
    sub={[row.urgency !== 'NORMAL' && urgencyNames[row.urgency], (mixed ? placeText(row) : bareAddress(row)) || row.areaName].filter(Boolean).join(' · ')}
  />
)
