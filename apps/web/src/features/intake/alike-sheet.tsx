import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import { useState } from 'react'
import { titleOf } from './form.ts'
import { SayForm } from './open-order.tsx'
import { OrderClock } from '../work-order/order-clock.tsx'
import { placeLine } from '../work-order/side/place-text.ts'
import { OwnNo } from '../work-order/side/own-no.tsx'
import type { AlikeRow } from './shapes.ts'
import { useIntakeText } from './text.ts'
import { whenText } from '../../lib/time.ts'
import { placeName, usePlaces } from './use-places.ts'
import { percentText } from '../../lib/format.ts'
import { useOwnOrders } from './use-own-orders.ts'
import { useCategories } from './use-categories.ts'
import { useWork } from './work.ts'

/** F9: what is being registered beside what is already open, so that one matter doesn't become two. */
export function AlikeSheet({ rows }: { rows: readonly AlikeRow[] }) {
  const t = useIntakeText()
  const { form, openSheet } = useWork()
  const { pathOf } = useCategories()
  const place = placeName(usePlaces(), form)
  useHotkeys({ Escape: () => openSheet('knowledge') })
  return (
    <section className="intake-sheet" aria-label={t('alike.title')}>
      <header className="ui-part">
        <h2>{t('alike.title')}</h2>
        <span className="ui-end"><Button look="link" size="s" keys="Escape" onPress={() => openSheet('knowledge')}>{t('close')}</Button></span>
      </header>
      <div className="ui-scroll intake-sheet-body">
        <article className="intake-open">
          <div className="ui-row"><Tag tone="strong">{t('alike.this')}</Tag></div>
          <b>{titleOf(form)}</b>
          <span className="ui-muted intake-small">{[place, form.address, form.categoryCode && pathOf(form.categoryCode)].filter(Boolean).join(' · ')}</span>
        </article>
        {rows.map((row) => <Alike key={row.id} row={row} />)}
        <p className="ui-hint">{rows.length ? t('alike.note-2') : t('bar.no-alike')}</p>
        <Button onPress={() => openSheet('knowledge')}>{t('alike.not-same')}</Button>
      </div>
    </section>
  )
}

function Alike({ row }: { row: AlikeRow }) {
  const t = useIntakeText()
  const { openSheet } = useWork()
  const [act, setAct] = useState<'urge' | 'supplement'>()
  const own = useOwnOrders().has(row.id)
  return (
    <article className="intake-open" aria-label={row.title}>
      <div className="ui-row">
        <OwnNo row={row} link />
        <span className="ui-end"><Tag>{statusNames[row.status]}</Tag></span>
      </div>
      <b>{row.title}</b>
      <span className="ui-muted intake-small">{[placeLine(row), row.categoryName].filter(Boolean).join(' · ')}</span>
      <div className="ui-row intake-small">
        {row.clock && <OrderClock clock={row.clock} width={44} />}
        <span className="ui-muted ui-end">{whenText(row.createdAt)} · {row.holderName}</span>
      </div>
      <p className="ui-muted intake-small">{t(own ? 'alike.own' : 'alike.other')} · {[percentText(row.score), ...row.reasons].join('，')}</p>
      {own ? (
        <div className="ui-row intake-acts">
          <Button look="link" size="s" onPress={() => setAct('urge')}>{t('alike.urge-instead')}</Button>
          <Button look="link" size="s" onPress={() => setAct('supplement')}>{t('alike.supplement-instead')}</Button>
        </div>
      ) : (
        <p className="ui-hint">{t('alike.merge-later')}</p>
      )}
      {/* The words went to the order that stands; what remains is to discard this draft. */}
      {act && <SayForm key={act} act={act} row={row} onBack={() => setAct(undefined)} onDone={() => openSheet('discard')} />}
    </article>
  )
}
