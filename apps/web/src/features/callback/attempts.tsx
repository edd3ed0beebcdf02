import { isUnreachable, needsNoCallback } from '@hotline/domain/callback/calling.ts'
import { CALLBACK_OUTCOMES, FAILED_OUTCOMES, outcomeNames } from '@hotline/domain/callback/model.ts'
import { dateOfDay, dayOf, startOfDayMs } from '@hotline/domain/deadline/beijing.ts'
import { AttemptDays } from '@hotline/ui/attempt-days.tsx'
import { Button } from '@hotline/ui/button.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useRef, useState } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { dayText, fromInput, localInput, timeText, whenText } from '../../lib/time.ts'
import { Stale } from '../work-order/stale.tsx'
import { attemptsByDay, nextTimes, openSpans } from './calling-times.ts'
import { useCallbackCopy } from './use-copy.ts'

type Outcome = (typeof FAILED_OUTCOMES)[number]
const OTHER = 'other'
const NONE = 'none'

/** The attempts of this round on the hours one may call, and what to note when nobody answers. */
export function Attempts(props: { order: OrderPage; history: History; now: Date; onDone: () => void; onReload: () => void }) {
  const { order, history, now } = props
  const t = useCallbackCopy()
  // attempts of an earlier round say nothing about this one
  const attempts = history.attempts.filter(({ at }) => at >= order.since)
  const last = attempts.at(-1)
  // labels of one day would lie over each other: its last try says what it was
  const days = attemptsByDay(attempts, now).slice(-4).map(({ day, tries }) => ({
    key: String(day),
    label: day === dayOf(now) ? t('today') : dayText(new Date(startOfDayMs(day))),
    tries: tries.map(({ minute, attempt }, at) => ({ minute, text: at === tries.length - 1 ? `${timeText(attempt.at)} ${nameOf(attempt.outcome)}` : '', now: day === dayOf(now) && at === tries.length - 1 })),
  }))
  return (
    <section className="ui-part" aria-label={t('calls')}>
      <SectionTitle note={[t('attempt', { n: attempts.length + 1 }), last && t('lastTry', { when: whenText(last.at), outcome: nameOf(last.outcome) })].filter(Boolean).join('，')}>{t('calls')}</SectionTitle>
      {order.selfCloseAt && order.selfCloseAt > now && <p className="ui-hint">{t('bySms', { when: whenText(order.selfCloseAt) })}</p>}
      <AttemptDays days={days} open={openSpans(order.settings.callingHours)} />
      {order.verbs.includes('logCallback') && <NotReached {...props} />}
      {(order.verbs.includes('closeByEvaluation') || order.verbs.includes('closeMerged')) && <EndWithout {...props} attempts={attempts} />}
    </section>
  )
}

const nameOf = (outcome: string): string => {
  const known = CALLBACK_OUTCOMES.find((one) => one === outcome)
  return known ? outcomeNames[known] : outcome
}

function NotReached(props: { order: OrderPage; now: Date; onDone: () => void; onReload: () => void }) {
  const { order, now } = props
  const t = useCallbackCopy()
  const command = usePerform('logCallback')
  const group = useRef<HTMLDivElement>(null)
  const times = nextTimes(now, order.settings.callingHours)
  const [outcome, setOutcome] = useState<Outcome>()
  const [next, setNext] = useState<string>()
  const [own, setOwn] = useState('')
  useHotkeys({ n: () => group.current?.querySelector<HTMLElement>('[role="radio"]')?.focus() })

  const chosen = next ?? (outcome === 'RESCHEDULED' ? OTHER : (times[0]?.at.toISOString() ?? NONE))
  const at = chosen === NONE ? null : chosen === OTHER ? fromInput(own || localInput(now)) : new Date(chosen)
  const send = async () => {
    if (outcome && (await command.run(order, { outcome, nextAt: at }))) props.onDone()
  }
  const options = [...times.slice(0, 3).map((time) => ({ value: time.at.toISOString(), label: t(`next.${time.day}`, { time: timeText(time.at) }) })), { value: OTHER, label: t('ownTime') }, { value: NONE, label: t('noNext'), off: outcome === 'RESCHEDULED' ? t('nextAt') : undefined }]
  return (
    <div className="cb-miss" ref={group}>
      <SegmentedKeys size="s" stretch label={t('notReached')} value={outcome} onChange={setOutcome} options={FAILED_OUTCOMES.map((value, index) => ({ value, label: t(`outcome.${value}`), digit: index + 1 }))} />
      {outcome && (
        <>
          <SegmentedKeys size="s" stretch label={t('nextAt')} value={chosen} onChange={setNext} options={options} />
          {chosen === OTHER && <input type="datetime-local" aria-label={t('nextAt')} className="ui-input" min={`${dateOfDay(dayOf(now))}T${order.settings.callingHours[0]?.[0] ?? '00:00'}`} value={own || localInput(now)} onChange={(event) => setOwn(event.target.value)} />}
          <Stale order={order} sent={command.sent} verbs={['logCallback']} busy={command.busy} onAgain={() => void send()} onDrop={() => (command.reset(), props.onReload())} />
          {command.error && !command.stale && <p role="alert" className="cb-error">{command.error}</p>}
          <Button block busy={command.busy} off={chosen === OTHER && !at ? t('nextAt') : undefined} onPress={() => void send()}>{t('logIt')}</Button>
        </>
      )}
    </div>
  )
}

/** Ends that need no rating: nobody to reach, nobody who wants to rate, or nobody to be asked. */
function EndWithout(props: { order: OrderPage; attempts: History['attempts']; onDone: () => void }) {
  const { order, attempts } = props
  const t = useCallbackCopy()
  const own = usePerform('closeByEvaluation')
  const merged = usePerform('closeMerged')
  const command = order.status === 'MERGED' ? merged : own
  const close = async (kind: 'UNREACHABLE' | 'NO_CALLBACK') => {
    if (order.status !== 'MERGED' ? await own.run(order, { kind }) : kind === 'UNREACHABLE' && (await merged.run(order, { kind }))) props.onDone()
  }
  // safe: the stored outcomes are those of the model
  const vain = isUnreachable(attempts as Parameters<typeof isUnreachable>[0], order.settings)
  // who isn't called back for a merged order isn't on the list at all
  const none = order.status !== 'MERGED' && needsNoCallback(order)
  if (!vain && !none && attempts.length === 0) return null
  return (
    <div className="cb-miss">
      {none ? (
        <Button block busy={command.busy} onPress={() => void close('NO_CALLBACK')}>{t('noCallback')}</Button>
      ) : (
        <Button block busy={command.busy} off={vain ? undefined : t('unreachableNot', { ...order.settings.unreachable })} onPress={() => void close('UNREACHABLE')}>{t('unreachable')}</Button>
      )}
      {!none && !vain && (
        <small className="ui-hint">{t('unreachableNot', { ...order.settings.unreachable })}</small>
      )}
      {command.error && <p role="alert" className="cb-error">{command.error}</p>}
    </div>
  )
}
