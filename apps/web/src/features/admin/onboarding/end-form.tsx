import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { serverNow } from '../../../lib/now.ts'
import { dateKey } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useTenantNodes } from '../../../lib/units.ts'
import type { EndPreview, View } from './shapes.ts'
import { TextField, WordsField } from './text-fields.tsx'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'

const DAY_MS = 86_400_000

/** Decides a county's end for a day ahead: first what it moves and what it leaves, then the day, why, and the name typed out. */
export function EndForm({ view, act }: { view: View; act: 'merge' | 'offBoard' }) {
  const t = useOnboardingCopy()
  const trpc = useTRPC()
  const again = useAgain()
  const preview = useQuery(trpc.onboarding.endPreview.queryOptions({ id: view.id }, { staleTime: 0 }))
  const tomorrow = dateKey(new Date(serverNow().getTime() + DAY_MS))
  const [words, setWords] = useState('')
  const [typedName, setTyped] = useState('')
  const [into, setInto] = useState<number | null>(null)
  const [endsOn, setEndsOn] = useState(tomorrow)
  const others = useTenantNodes(({ id, kind }) => id !== view.countyId && (kind === 'COUNTY' || kind === 'ZONE' || kind === 'PREFECTURE'))
  const plan = useMutation(trpc.onboarding.planEnd.mutationOptions({ onSettled: again }))
  const off = act === 'merge' && into === null ? t('life.into') : endsOn < tomorrow ? t('life.endsOnHint') : !words.trim() ? t('life.words') : typedName.trim() === view.name ? undefined : t('life.typed', { name: view.name })
  const send = () => {
    if (!off && !plan.isPending) plan.mutate({ id: view.id, version: view.version, words, typedName, intoTenantId: act === 'merge' ? into : null, endsOn })
  }
  return (
    <form className="onb-form is-wide" aria-label={t(`life.${act}`)} onSubmit={(event) => (event.preventDefault(), send())}>
      {preview.isPending ? <Loading rows={3} /> : preview.isError ? <Failed title={t('failed')} hint={whyOf(preview.error)} retry={() => void preview.refetch()} /> : <Preview told={preview.data} />}
      {act === 'merge' && <Field label={t('life.intoLabel')} required>{({ id, describedBy }) => <TreeField id={id} describedBy={describedBy} label={t('life.intoLabel')} placeholder={t('life.into')} nodes={others} value={into === null ? undefined : String(into)} onPick={({ key }) => setInto(Number(key))} />}</Field>}
      <Field label={t('life.endsOn')} required hint={t('life.endsOnHint')}>{({ id, describedBy }) => <input id={id} aria-describedby={describedBy} type="date" className="ui-input" min={tomorrow} value={endsOn} onChange={(event) => setEndsOn(event.target.value)} />}</Field>
      <WordsField label={t('life.wordsLabel')} required most={500} rows={2} value={words} onChange={setWords} />
      <TextField label={t('life.typedLabel')} required most={60} value={typedName} hint={t('life.typed', { name: view.name })} onChange={setTyped} />
      {plan.error && <p className="onb-error" role="alert">{whyOf(plan.error)}</p>}
      <span><Button type="submit" look="primary" busy={plan.isPending} off={off}>{t(`lifeSend.${act}`)}</Button></span>
    </form>
  )
}

function Preview({ told }: { told: EndPreview }) {
  const t = useOnboardingCopy()
  const open = told.open.reduce((sum, { count }) => sum + count, 0)
  const rows: [string, string][] = [
    [t('end.open'), open ? `${t('end.count', { n: open })}：${told.open.map(({ status, count }) => `${statusNames[status]} ${count}`).join('、')}` : t('none')],
    ...(told.units.length ? [[t('end.units'), told.units.map(({ name, count }) => `${name} ${count}`).join('、')] satisfies [string, string]] : []),
    [t('end.drafts'), told.drafts ? t('end.draftsHeld', { n: told.drafts }) : t('none')],
    [t('end.closed'), t('end.closedStay', { n: told.closed })],
    [t('end.people'), t('end.peopleStay', { n: told.people })],
  ]
  return <dl className="ui-facts onb-end" aria-label={t('end.preview')}>{rows.flatMap(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}=`}>{value}</dd>])}</dl>
}
