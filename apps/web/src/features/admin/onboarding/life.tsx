import { onboardingStateNames } from '@hotline/domain/onboarding/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { useState } from 'react'
import { dayText } from '../../../lib/time.ts'
import { EndForm } from './end-form.tsx'
import { PauseForm } from './pause-form.tsx'
import type { View } from './shapes.ts'
import { useOnboardingCopy } from './use-copy.ts'

const ACTS = ['suspend', 'resume', 'undoEnd', 'merge', 'offBoard'] as const
type Act = (typeof ACTS)[number]

/** 暂停与退出: each says what it stops before it is done; what can't be undone asks for the county's name. */
export function Life({ view }: { view: View }) {
  const t = useOnboardingCopy()
  const offered = ACTS.filter((act) => view.may[act])
  const [act, setAct] = useState<Act | null>(null)
  return (
    <>
      <header className="onb-head"><h2>{t('place.life')}</h2><span className="ui-hint">{t('life.hint', { state: onboardingStateNames[view.state] })}</span></header>
      <div className="ui-scroll">
        {view.liveAt && <p className="ui-part">{t('trial.live', { at: dayText(view.liveAt), from: view.scoreFrom ? dayText(view.scoreFrom) : '' })}</p>}
        {view.ending && <EndingNote ending={view.ending} />}
        {view.mergedInto && <p className="ui-part">{t('life.mergedInto', { name: view.mergedInto })}</p>}
        {!offered.length && <Empty title={t('life.none')} hint={t('life.noneHint')} />}
        <ul className="onb-life">
          {offered.map((each) => (
            <li key={each} className="ui-part">
              <div className="ui-row"><b>{t(`life.${each}`)}</b><span className="ui-hint ui-grow">{t(`lifeHint.${each}`)}</span><Button size="s" pressed={act === each} onPress={() => setAct(act === each ? null : each)}>{t(`life.${each}`)}…</Button></div>
              {act === each && (each === 'merge' || each === 'offBoard' ? <EndForm view={view} act={each} /> : <PauseForm view={view} act={each} />)}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function EndingNote({ ending }: { ending: NonNullable<View['ending']> }) {
  const t = useOnboardingCopy()
  return (
    <p className="ui-part onb-ending" role="note">
      <b>{t(`life.ending.${ending.to}`, { on: dayText(ending.endsAt), into: ending.into ?? '' })}</b>
      <span className="ui-hint">{t('life.endingBy', { name: ending.byName, words: ending.words })}</span>
    </p>
  )
}
