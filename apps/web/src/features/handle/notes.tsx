import { defectNames, REPLY_DEFECTS } from '@hotline/domain/work-order/reply-checklist.ts'
import type { History, OrderPage } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { useHandleCopy } from './use-copy.ts'

/** Why an order came back: the newest refusal of a reply, or what the redo asks for. */
export function Notes(props: { order: OrderPage; history: History }) {
  const t = useHandleCopy()
  if (props.order.status !== 'IN_PROGRESS' && props.order.status !== 'DISPATCHED') return null
  const replied = lastAt(props.history, 'work-order.reply-submitted')
  const back = props.history.events.findLast(({ type }) => type === 'work-order.sent-back' || type === 'work-order.unit-rejected' || type === 'work-order.redone')
  if (!back || back.version < replied) return null
  const { payload } = back
  const said = [payload['opinion'], payload['points']].find((one) => typeof one === 'string')
  const defects = Array.isArray(payload['defects']) ? REPLY_DEFECTS.filter((code) => (payload['defects'] as unknown[]).includes(code)) : [] // safe: checked to be an array just before
  const title = { 'work-order.sent-back': t('sentBack'), 'work-order.unit-rejected': t('internalReject') }[back.type as string] ?? t('redo') // safe: only a lookup, with a fallback
  return (
    <section className="handle-note" aria-label={title}>
      <b>{title}</b> <small className="ui-hint">{whenText(back.at)} {back.actorName}</small>
      {defects.length > 0 && <p>{defects.map((code) => defectNames[code]).join('；')}</p>}
      {typeof said === 'string' && <p className="handle-note-said">{said}</p>}
    </section>
  )
}

const lastAt = ({ events }: History, type: string): number => events.findLast((event) => event.type === type)?.version ?? -1
