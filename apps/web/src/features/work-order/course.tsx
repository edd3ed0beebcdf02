import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { ActRow } from '@hotline/ui/act-row.tsx'
import { ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { useMemo, useState } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { serverNow } from '../../lib/now.ts'
import { whenText } from '../../lib/time.ts'
import { actRows, KINDS, type ActKind } from './act-rows.ts'
import { CourseLanes } from './course-lanes.tsx'
import { useCalendar } from './use-calendar.ts'
import { useOrderCopy } from './use-copy.ts'
import { useWorkedText } from './worked.ts'

/** What has happened: a lane a holder, and every act in words. Pointing at one lights the other. */
export function Course(props: { order: OrderPage; history: History }) {
  const { order, history } = props
  const t = useOrderCopy()
  const calendar = useCalendar()
  const worked = useWorkedText()
  const [active, setActive] = useState<string>()
  const [kind, setKind] = useState<ActKind | 'all'>('all')
  const rows = useMemo(() => actRows(order, history, t), [order, history, t])
  const shown = kind === 'all' ? rows : rows.filter((row) => row.kind === kind)
  const spent = calendar && worked(calendar, { from: order.registeredAt ?? order.acceptedAt, to: order.closedAt ?? serverNow() })
  return (
    <>
      <div className="order-lanes" tabIndex={0}>
        <SectionTitle note={spent ? t('course.note', { time: spent }) : t('course.bars')}>{t('course')}</SectionTitle>
        <CourseLanes order={order} history={history} calendar={calendar} activeId={active} onHover={setActive} />
      </div>
      <div className="ui-filters" role="toolbar" aria-label={t('show')}>
        {(['all', ...KINDS] as const).map((each) => (
          <ToggleChip key={each} on={kind === each} count={each === 'all' ? rows.length : rows.filter((row) => row.kind === each).length} onChange={() => setKind(each)}>{t(`show.${each}`)}</ToggleChip>
        ))}
        <span className="ui-filters-end">{t('show.order')}</span>
      </div>
      <ol className="ui-scroll" aria-label={t('course')} tabIndex={0}>
        {shown.map((row) => (
          <ActRow
            key={row.id} time={whenText(row.at)} act={row.act} who={row.who} whom={row.whom} text={row.text} more={row.more} quiet={row.kind === 'system'}
            active={active === row.id} onHover={(inside) => setActive(inside ? row.id : undefined)}
          />
        ))}
        {shown.length === 0 && <li className="ui-pad ui-hint">{t('show.none')}</li>}
      </ol>
    </>
  )
}
