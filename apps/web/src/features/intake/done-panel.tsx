import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { againForm } from './again.ts'
import type { Closing } from './closing.ts'
import type { IntakeForm } from './form.ts'
import { OrderNo } from '../work-order/order-no.tsx'
import type { OrderPage } from '../../lib/api.ts'
import type { Outcome } from './use-closings.ts'
import { useIntakeText } from './text.ts'
import { whenText } from '../../lib/time.ts'
import { useOpenDraft } from './use-open-draft.ts'

export type Done = { verb: Closing['verb']; order: OrderPage; outcome: Outcome; form: IntakeForm; dispatchDueAt: Date | null }

const TITLES = { register: 'done.registered', answerDirectly: 'done.answered', reject: 'done.rejected', transferEmergency: 'done.emergency', discardDraft: 'done.discarded' } as const

/** What became of it, large enough to be read out, and the next step. */
export function DonePanel({ done, onOpen, onNext }: { done: Done; onOpen: (id: string) => void; onNext: () => void }) {
  const t = useIntakeText()
  const { outcome, verb } = done
  const again = useOpenDraft()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  useHotkeys({ Enter: onNext })
  const another = async () => {
    const opened = await again.open(againForm(done.order), done.form)
    if (opened) onOpen(opened.id)
  }
  const tail = outcome.orderNo?.slice(-5) ?? ''
  return (
    <section ref={box} tabIndex={-1} className="intake-done" aria-label={t(TITLES[verb])}>
      <div role="status"><h2>{t(TITLES[verb])}</h2></div>
      {outcome.orderNo && (
        <dl>
          <div><dt>{t('done.number')}</dt><dd><OrderNo value={outcome.orderNo} size="l" copy /></dd></div>
          {outcome.queryCode && <div><dt>{t('done.query')}</dt><dd className="intake-code">{outcome.queryCode}</dd></div>}
        </dl>
      )}
      {outcome.orderNo && <p className="ui-said">{outcome.queryCode ? t('done.read', { tail, code: [...outcome.queryCode].join(' ') }) : t('done.read-plain', { tail })}</p>}
      <p className="ui-muted">{verb === 'register' && done.dispatchDueAt ? t('done.next-register', { at: whenText(done.dispatchDueAt) }) : t('done.next-plain')}</p>
      <div className="ui-row">
        <Button look="primary" keys="Enter" onPress={onNext}>{t('done.next')}</Button>
        <Button busy={again.busy} onPress={() => void another()}>{t('bar.again')}</Button>
        {verb !== 'discardDraft' && <Link to={`/orders/${outcome.orderNo ?? outcome.id}`}>{t('done.open')}</Link>}
      </div>
      {again.error && <b className="intake-error" role="alert">{again.error}</b>}
    </section>
  )
}
