import { limitText } from '@hotline/domain/deadline/phrases.zh-CN.ts'
import { statuteOf } from '@hotline/domain/work-order/order-limit.ts'
import { assignmentRoleNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import { ThreeFacts, type Fact } from '@hotline/ui/three-facts.tsx'
import type { Clock, History, OrderPage } from '../../lib/api.ts'
import { dueText, whenText } from '../../lib/time.ts'
import { endOf } from './end-of.ts'
import { OrderClock } from './order-clock.tsx'
import { Owed } from './owed.tsx'
import { useOrderCopy } from './use-copy.ts'
import { useHeldText } from './use-held-times.ts'
import { withFact } from './with-fact.ts'

const CLOCK_PX = 104

/** The strip that is always in sight: who holds it, the promise to the citizen, the clock of whoever holds it, who else takes part. */
export function OrderFacts(props: { order: OrderPage; history: History }) {
  const { order, history } = props
  const t = useOrderCopy()
  const heldText = useHeldText(order)
  const held = history.custody.at(-1)
  const heldFor = held && heldText([held.fromAt])
  const ended = endOf(order, history, t)
  const other = withFact(order, history, t)

  const clockFact = (key: string, label: string, clock: Clock | null): Fact => ({
    key, label, width: 'minmax(0, 300px)',
    value: clock ? <OrderClock clock={clock} width={CLOCK_PX} size="l" /> : <span className="ui-muted">{t(ended?.waits ? 'clock.parent' : ended ? 'clock.stopped' : 'clock.none')}</span>,
    note: clock && <><b>{dueText(clock.dueAt)}</b> {t('clock.due')}</>,
  })
  const statute = statuteOf(order) && order.statutoryLimit
  // what ended without an answer promises nothing any more
  const promised = clockFact('citizen', statute ? t('clock.statutory', { limit: limitText(statute.limit) }) : t(ended?.waits ? 'clock.merged' : 'clock.citizen'), ended && !ended.waits ? null : order.citizenClock)
  const promise = statute && promised.note ? { ...promised, note: <span title={statute.clause}>{promised.note} · {statute.clause}</span> } : promised
  const paused: Fact = { key: 'own', label: t('clock.now'), width: 'minmax(0, 300px)', value: <b>{t('clock.paused')}</b>, note: order.resumeBy ? t('clock.resume', { at: dueText(order.resumeBy) }) : undefined }
  const own = clockFact('own', t(order.clock ? `clock.${order.clock.kind}` : 'clock.now'), order.clock)
  return (
    <ThreeFacts
      label={t('facts')}
      facts={[
        {
          key: 'holder', label: t('holder'), width: 'minmax(0, 276px)',
          value: ended ? <b>{ended.said}</b> : <><b>{order.holderName}</b> {order.holderUnitId !== null && <Tag tone="strong">{assignmentRoleNames.LEAD}</Tag>}</>,
          note: ended ? ended.note : heldFor && t('holder.for', { time: heldFor }),
        },
        order.repliedAt && order.citizenClock ? { ...clockFact('citizen', t('clock.answered'), order.citizenClock), note: t('clock.replied', { at: whenText(order.repliedAt) }) } : promise,
        order.status === 'SUSPENDED' ? paused : { ...own, note: <Owed order={order} history={history} otherwise={own.note} /> },
        { key: 'with', ...other },
      ]}
    />
  )
}
