import { onboardingStateNames } from '@hotline/domain/onboarding/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useTenantNodes } from '../../../lib/units.ts'
import { dayText } from '../../../lib/time.ts'
import type { View } from './shapes.ts'
import { TextField, WordsField } from './text-fields.tsx'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'

const ACTS = ['suspend', 'resume', 'merge', 'offBoard'] as const
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
        {view.mergedInto && <p className="ui-part">{t('life.mergedInto', { name: view.mergedInto })}</p>}
        {!offered.length && <Empty title={t('life.none')} hint={t('life.noneHint')} />}
        <ul className="onb-life">
          {offered.map((each) => (
            <li key={each} className="ui-part">
              <div className="ui-row"><b>{t(`life.${each}`)}</b><span className="ui-hint ui-grow">{t(`lifeHint.${each}`)}</span><Button size="s" pressed={act === each} onPress={() => setAct(act === each ? null : each)}>{t(`life.${each}`)}…</Button></div>
              {act === each && <LifeForm view={view} act={each} />}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function LifeForm({ view, act }: { view: View; act: Act }) {
  const t = useOnboardingCopy()
  const trpc = useTRPC()
  const again = useAgain()
  const [words, setWords] = useState('')
  const [typedName, setTyped] = useState('')
  const [into, setInto] = useState<number | null>(null)
  const others = useTenantNodes(({ id, kind }) => id !== view.countyId && (kind === 'COUNTY' || kind === 'ZONE' || kind === 'PREFECTURE'))
  const suspend = useMutation(trpc.onboarding.suspend.mutationOptions({ onSettled: again }))
  const resume = useMutation(trpc.onboarding.resume.mutationOptions({ onSettled: again }))
  const merge = useMutation(trpc.onboarding.merge.mutationOptions({ onSettled: again }))
  const offBoard = useMutation(trpc.onboarding.offBoard.mutationOptions({ onSettled: again }))
  const all = { suspend, resume, merge, offBoard }
  const final = act === 'merge' || act === 'offBoard'
  const off = !words.trim() ? t('life.words') : act === 'merge' && into === null ? t('life.into') : final && typedName.trim() !== view.name ? t('life.typed', { name: view.name }) : undefined
  const at = { id: view.id, version: view.version, words }
  const send = () => {
    if (off || Object.values(all).some(({ isPending }) => isPending)) return
    if (act === 'suspend') suspend.mutate(at)
    else if (act === 'resume') resume.mutate(at)
    else if (act === 'offBoard') offBoard.mutate({ ...at, typedName })
    else if (into !== null) merge.mutate({ ...at, typedName, intoTenantId: into })
  }
  return (
    <form className="onb-form is-wide" aria-label={t(`life.${act}`)} onSubmit={(event) => (event.preventDefault(), send())}>
      {act === 'merge' && <Field label={t('life.intoLabel')} required>{({ id, describedBy }) => <TreeField id={id} describedBy={describedBy} label={t('life.intoLabel')} placeholder={t('life.into')} nodes={others} value={into === null ? undefined : String(into)} onPick={({ key }) => setInto(Number(key))} />}</Field>}
      <WordsField label={t('life.wordsLabel')} required most={500} rows={2} value={words} onChange={setWords} />
      {final && <TextField label={t('life.typedLabel')} required most={60} value={typedName} hint={t('life.typed', { name: view.name })} onChange={setTyped} />}
      {all[act].error && <p className="onb-error" role="alert">{whyOf(all[act].error)}</p>}
      <span><Button type="submit" look="primary" busy={all[act].isPending} off={off}>{t(`lifeSend.${act}`, { name: view.name })}</Button></span>
    </form>
  )
}
