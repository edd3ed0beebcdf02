import { gateNames, type Gate } from '@hotline/domain/onboarding/gate.ts'
import { NOT_COUNTED_STEPS, stepNames, type Step } from '@hotline/domain/onboarding/steps.ts'
import { cx } from '@hotline/ui/cx.ts'
import { useRef, type KeyboardEvent } from 'react'
import { focusWalk } from '@hotline/ui/focus-walk.ts'
import { dayText } from '../../../lib/time.ts'
import type { Place } from './places.ts'
import type { View } from './shapes.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** The steps on the left: done, open or not counted, with a figure or who saved it; the gates stand where they are passed. */
export function StepList(props: { view: View; place: Place; onGo: (place: Place) => void }) {
  const t = useOnboardingCopy()
  const { view, place, onGo } = props
  const box = useRef<HTMLElement>(null)
  const counted = view.steps.filter(({ step }) => !NOT_COUNTED_STEPS.includes(step))
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])]
    const next = buttons[focusWalk(event.key, buttons.findIndex((button) => button === document.activeElement), buttons.map(() => ({})))]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <nav ref={box} className="onb-steps" aria-label={t('steps')} onKeyDown={onKeyDown}>
      <div className="onb-side-head"><b>{t('steps')}</b><span className="ui-hint">{t('stepsMeta', { n: counted.length, done: counted.filter(({ status }) => status === 'DONE').length })}</span></div>
      <ol className="ui-scroll">
        {view.steps.map((state, at) => (
          <li key={state.step}>
            <button type="button" className={cx('onb-step', `is-${state.status}`, place === state.step && 'is-on')} aria-current={place === state.step ? 'step' : undefined} onClick={() => onGo(state.step)}>
              <i aria-hidden>{state.status === 'DONE' ? '✓' : state.status === 'NOT_COUNTED' ? '–' : state.status === 'STATED' ? '✎' : at + 1}</i>
              <span>{stepNames[state.step]}<span className="ui-hidden">{t(`status.${state.status}`)}</span></span>
              <small>{state.step === 'trial' && view.trial && !view.liveAt ? t('step.day', { n: view.trial.day }) : hintOf(state, t)}</small>
            </button>
            {GATE_AFTER[state.step] && <GateRule gate={GATE_AFTER[state.step] ?? 'G1'} view={view} />}
          </li>
        ))}
        {(['history', 'life'] as const).map((key) => (
          <li key={key}>
            <button type="button" className={cx('onb-step is-more', place === key && 'is-on')} aria-current={place === key ? 'step' : undefined} onClick={() => onGo(key)}><i aria-hidden>·</i><span>{t(`place.${key}`)}</span></button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const GATE_AFTER: Partial<Record<Step, Gate>> = { training: 'G1', trial: 'G2' }

function GateRule({ gate, view }: { gate: Gate; view: View }) {
  const t = useOnboardingCopy()
  const passed = gate === 'G1' ? view.trial !== null || view.liveAt !== null : view.liveAt !== null
  return <div className="onb-gate"><b>{gate} {gateNames[gate]}</b> {view.waiting?.gate === gate ? t('gate.isWaiting') : passed ? t('gate.passed') : ''}</div>
}

function hintOf({ status, have, need, savedAt, savedByName }: View['steps'][number], t: ReturnType<typeof useOnboardingCopy>): string {
  if (status === 'NOT_COUNTED') return t('status.NOT_COUNTED')
  if (have !== null && need) return `${have} / ${need}`
  if (have !== null && need === null) return String(have)
  return savedAt ? `${dayText(savedAt)} ${savedByName ?? ''}` : t('step.fresh')
}
