import { stepNames, type Step } from '@hotline/domain/onboarding/steps.ts'
import type { ReactNode } from 'react'
import { whenText } from '../../../lib/time.ts'
import type { View } from './shapes.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** The step's name, what it is for, and who saved it last. */
export function StepHead(props: { view: View; step: Step; note: ReactNode; end?: ReactNode }) {
  const t = useOnboardingCopy()
  const state = props.view.steps.find(({ step }) => step === props.step)
  return (
    <header className="onb-head">
      <h2>{stepNames[props.step]}</h2>
      <span className="ui-hint">{props.note}</span>
      <span className="ui-end ui-row">
        {state?.savedAt && <span className="ui-hint">{t('step.saved', { name: state.savedByName ?? '', at: whenText(state.savedAt) })}</span>}
        {props.end}
      </span>
    </header>
  )
}
