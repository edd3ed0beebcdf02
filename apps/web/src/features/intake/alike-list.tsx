import { Button } from '@hotline/ui/button.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { limitText } from '@hotline/domain/deadline/phrases.zh-CN.ts'
import { percentText } from '../../lib/format.ts'
import { dueText, whenText } from '../../lib/time.ts'
import type { AlikeRow, Limits } from './shapes.ts'
import { OrderClock } from '../work-order/order-clock.tsx'
import { OwnNo } from '../work-order/side/own-no.tsx'
import { useIntakeText } from './text.ts'
import { placeName, usePlaces } from './use-places.ts'
import { useWork } from './work.ts'

/** Orders that may be the same matter, in sight before anything is registered. */
export function AlikeList({ rows, above }: { rows: readonly AlikeRow[]; /** The prefecture has one of the same caller and category. */ above: boolean }) {
  const t = useIntakeText()
  const { openSheet } = useWork()
  if (!rows.length) return above ? <section className="intake-alike" aria-label={t('alike.above')}><Tag tone="dashed">{t('alike.above')}</Tag></section> : null
  return (
    <section className="intake-alike" aria-label={t('alike', { n: rows.length })}>
      <div className="ui-row">
        <Tag tone="dashed">{t('alike', { n: rows.length })}</Tag>
        {above && <Tag tone="dashed">{t('alike.above')}</Tag>}
        <span className="ui-hint ui-clip">{t('alike.note')}</span>
        <span className="ui-end">
          <Button look="link" size="s" keys="F9" onPress={() => openSheet('alike')}>{t('alike.compare')}</Button>
        </span>
      </div>
      <ul>
        {rows.slice(0, 2).map((row) => (
          <li key={row.id}>
            <OwnNo row={row} />
            <span className="ui-clip">{row.title}</span>
            <span className="ui-muted ui-clip" title={`${whenText(row.createdAt)} · ${row.holderName}`}>{[percentText(row.score), ...row.reasons].join('，')}</span>
            {row.clock && <OrderClock clock={row.clock} width={36} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What registering would start: said before F3, not after. */
export function ComingLimits({ limits }: { limits: Limits | undefined }) {
  const t = useIntakeText()
  const { form } = useWork()
  const place = placeName(usePlaces(), form)
  if (!limits) return <div className="intake-after"><span>{t('after')}</span><span>{t('after.choose')}</span></div>
  return (
    <div className="intake-after" role="status">
      <span>{t('after')}</span>
      <span>{t('after.dispatch')} <b>{t('after.until', { limit: limitText(limits.dispatch), at: dueText(limits.dispatchDueAt) })}</b></span>
      <span>{t('after.handle')} <b>{limits.limit && limits.dueAt ? t('after.until', { limit: limitText(limits.limit), at: dueText(limits.dueAt) }) : t('after.none')}</b></span>
      {place && <span>{t('after.place')} <b>{place}</b></span>}
    </div>
  )
}
