import type { OrderPage } from '../../lib/api.ts'
import { dueText } from '../../lib/time.ts'
import { useBesideCopy } from './beside/use-copy.ts'
import { extended } from './extended.ts'
import { useCalendar } from './use-calendar.ts'
import { useOrderCopy } from './use-copy.ts'

type Unit = 'WORKING_DAY' | 'WALL_HOUR'

/** Both dates as they would stand, and what was granted before. The server has the last word on either. */
export function ExtensionPreview(props: { order: OrderPage; unit: Unit; amount: number }) {
  const { order, unit, amount } = props
  const t = useOrderCopy()
  const say = useBesideCopy()
  const calendar = useCalendar()
  const by = { unit, amount }
  const holder = calendar && order.holderDueAt && extended(order.holderDueAt, by, calendar)
  const citizen = calendar && order.dueAt && extended(order.dueAt, by, calendar)
  const before = order.extensionCount > 0 && t('extension.before', { n: order.extensionCount, amount: say(`amount.${unit}`, { n: order.extendedTotal }) })
  const after = holder && (citizen ? t('extension.preview', { holder: dueText(holder), citizen: dueText(citizen) }) : t('extension.preview.holder', { holder: dueText(holder) }))
  return <span role="status">{[after, before].filter(Boolean).join(' · ')}</span>
}
