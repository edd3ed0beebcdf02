import { GATES, gateLineNames, gateNames, lineStatusNames, measureNames, unmet, type Gate } from '@hotline/domain/onboarding/gate.ts'
import { stepNames, type Step } from '@hotline/domain/onboarding/steps.ts'
import { Button } from '@hotline/ui/button.tsx'
import { CheckLine, CheckList } from '@hotline/ui/check-line.tsx'
import { Tabs } from '@hotline/ui/tabs.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { percentText } from '../../../lib/format.ts'
import { dayText, timeText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { GateActs } from './gate-acts.tsx'
import type { Line, View } from './shapes.ts'
import { StepFace } from './step-face.tsx'
import { useOnboardingCopy } from './use-copy.ts'

const STATES = { MET: 'met', UNMET: 'unmet', NOT_COUNTED: 'aside', STATED: 'aside' } as const

/** The gate on the right: each condition with its figure and the way to where it is mended, and what can be done with it now. */
export function GateSide(props: { view: View; onGo: (step: Step) => void }) {
  const t = useOnboardingCopy()
  const { view } = props
  const ahead: Gate = view.waiting?.gate ?? (view.trial || view.liveAt ? 'G2' : 'G1')
  const [chosen, setChosen] = useState<Gate | null>(null)
  const gate = chosen ?? ahead
  const sheet = useQuery(useTRPC().onboarding.gate.queryOptions({ id: view.id, gate }))
  return (
    <>
      <div className="onb-side-head">
        <Tabs size="s" label={t('gate.which')} items={GATES.map((key) => ({ key, label: `${key} ${gateNames[key]}` }))} current={gate} onChange={(key) => setChosen(key === 'G2' ? 'G2' : 'G1')} />
        {sheet.data && <span className="ui-hint">{t('gate.judged', { at: timeText(sheet.data.at) })}</span>}
      </div>
      <div className="ui-scroll">
        <StepFace asked={sheet}>
          {({ lines }) => (
            <CheckList label={`${gate} ${gateNames[gate]}`}>
              {lines.map((line) => (
                <CheckLine key={line.key} state={STATES[line.status]} stateWord={lineStatusNames[line.status]} title={gateLineNames[line.key]} figure={line.have === null && (line.status === 'NOT_COUNTED' || line.status === 'STATED') ? lineStatusNames[line.status] : figureOf(line)}>
                  {line.stated && <p>{t('gate.stated', { name: line.stated.byName, at: dayText(line.stated.at) })}</p>}
                  {line.status === 'UNMET' && (
                    <>
                      {line.missing.length > 0 && <p>{t('gate.missing', { names: line.missing.join('、') })}</p>}
                      <Button look="link" size="s" onPress={() => props.onGo(line.step)}>{t('gate.mend', { n: view.steps.findIndex(({ step }) => step === line.step) + 1, step: stepNames[line.step] })}</Button>
                    </>
                  )}
                </CheckLine>
              ))}
            </CheckList>
          )}
        </StepFace>
      </div>
      <GateActs key={`${gate}:${view.waiting?.id ?? ''}`} view={view} gate={gate} lacking={sheet.data ? unmet(sheet.data.lines).length : null} />
    </>
  )
}

/** 113 / 116 类; a share in per cent with its bound. */
function figureOf({ have, need, measure, bound }: Line): string {
  if (have === null) return ''
  if (measure === 'PERCENT') return need === null ? percentText(have) : `${percentText(have)} ${bound === 'AT_LEAST' ? '≥' : '≤'} ${percentText(need)}`
  return `${have}${need === null ? '' : ` / ${need}`} ${measureNames[measure]}`
}
