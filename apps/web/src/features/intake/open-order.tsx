import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { usePerform } from '../../lib/perform.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { Withdraw } from '../work-order/forms/withdraw.tsx'
import { OrderClock } from '../work-order/order-clock.tsx'
import { OwnNo } from '../work-order/side/own-no.tsx'
import { CallerAct } from './caller-act.tsx'
import type { CallerOrders } from './shapes.ts'
import { useIntakeText } from './text.ts'
import { dayText } from '../../lib/time.ts'

type Row = CallerOrders['open'][number]

/** One of the caller's open orders: where it is, how long is left, and what a call about it becomes. */
export function OpenOrder({ row }: { row: Row }) {
  const t = useIntakeText()
  const [act, setAct] = useState<'urge' | 'supplement' | 'withdraw'>()
  const [done, setDone] = useState<string>()
  return (
    <article className="intake-open" aria-label={row.title}>
      <div className="ui-row">
        <OwnNo row={row} link />
        <span className="ui-end"><Tag>{statusNames[row.status]}</Tag></span>
      </div>
      <div className="ui-clip">{row.title}</div>
      <div className="ui-row intake-small">
        {row.clock && <OrderClock clock={row.clock} width={44} />}
        <span className="ui-muted ui-end ui-clip">{row.clock && `${dayText(row.clock.dueAt)} · `}{row.holderName}</span>
      </div>
      <div className="ui-row intake-acts">
        <Button look="link" size="s" onPress={() => setAct(act === 'urge' ? undefined : 'urge')}>{t('urge')}</Button>
        <Button look="link" size="s" onPress={() => setAct(act === 'supplement' ? undefined : 'supplement')}>{t('supplement')}</Button>
        <Button look="link" size="s" onPress={() => setAct(act === 'withdraw' ? undefined : 'withdraw')}>{t('withdraw')}</Button>
        <span className="ui-hint ui-end" role="status">
          {done ?? (row.lastUrgedAt ? t('urge.last', { at: dayText(row.lastUrgedAt) }) : row.urgeCount ? t('urge.times', { n: row.urgeCount }) : t('urge.never'))}
        </span>
      </div>
      {act === 'withdraw' && <CallerAct id={row.id} verb="withdraw" Form={Withdraw} onBack={() => setAct(undefined)} onDone={() => (setAct(undefined), setDone(t('withdraw.done')))} />}
      {act && act !== 'withdraw' && (
        <SayForm
          key={act} act={act} row={row} onBack={() => setAct(undefined)}
          onDone={() => {
            setDone(act === 'urge' ? t('urge.done', { n: row.urgeCount + 1 }) : t('supplement.done'))
            setAct(undefined)
          }}
        />
      )}
    </article>
  )
}

/** What the caller adds, or presses for: it goes to the order that already stands. */
export function SayForm({ act, row, onBack, onDone }: { act: 'urge' | 'supplement'; row: Pick<Row, 'id' | 'version' | 'orderNo'>; onBack: () => void; onDone: () => void }) {
  const t = useIntakeText()
  const urge = usePerform('urge')
  const supplement = usePerform('addSupplement')
  const command = act === 'urge' ? urge : supplement
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [text, setText] = useState(act === 'urge' ? t('urge.default') : '')
  const send = async () => {
    const sent = act === 'urge' ? await urge.run(row, { text, by: 'CALLER' }) : await supplement.run(row, { text })
    // Done, or overtaken by somebody else: either way the rows on the left are old now.
    void cache.invalidateQueries({ queryKey: trpc.intake.pathKey() })
    if (sent) onDone()
  }
  return (
    <form
      className="intake-sayform"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <textarea className="ui-input intake-note" rows={2} autoFocus aria-label={t(act === 'urge' ? 'urge.text' : 'supplement.text')} placeholder={t(act === 'urge' ? 'urge.text' : 'supplement.text')} value={text} onChange={(event) => setText(event.target.value)} />
      {command.error && <b className="intake-error" role="alert">{command.error}</b>}
      <div className="ui-row">
        <Button type="submit" size="s" busy={command.busy} off={text.trim() ? undefined : t(act === 'urge' ? 'urge.text' : 'supplement.text')}>{t('send')}</Button>
        <Button look="plain" size="s" onPress={onBack}>{t('back')}</Button>
      </div>
    </form>
  )
}
