import { onboardingStateNames } from '@hotline/domain/onboarding/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { Road } from '@hotline/ui/road.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { failureOf, whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { GateSide } from './gate-side.tsx'
import { besides, isStep, placeOf, type Place } from './places.ts'
import type { View } from './shapes.ts'
import { StepBody } from './step-body.tsx'
import { StepList } from './step-list.tsx'
import { useOnboardingCopy } from './use-copy.ts'
import './onboarding.css'

/** Others work at the same county: their steps show up without a reload. */
const AGAIN_MS = 10_000

/** One county's coming online: its steps, the one being worked at, and the gate before it. */
export default function OnboardingPage() {
  const t = useOnboardingCopy()
  const { id = '' } = useParams()
  const asked = useQuery(useTRPC().onboarding.get.queryOptions({ id }, { refetchInterval: AGAIN_MS }))
  if (asked.data) return <Wizard key={id} view={asked.data} />
  if (asked.isPending) return <Loading rows={10} />
  const absent = failureOf(asked.error).code === 'onboarding.not-found'
  return absent ? <Empty page title={t('absent')} hint={t('absentHint')} action={<Link to={LIST}>{t('back')}</Link>} /> : <Failed page title={t('failed')} hint={whyOf(asked.error)} retry={() => void asked.refetch()} />
}

const LIST = '/admin?tab=onboarding'
const ROAD = ['DRAFT', 'CONFIGURING', 'TRIAL', 'LIVE'] as const

function Wizard({ view }: { view: View }) {
  const t = useOnboardingCopy()
  const [params, setParams] = useSearchParams()
  const place = placeOf(params.get('step'), view)
  const go = (next: Place) => setParams({ step: next }, { replace: true })
  useHotkeys({ '[': () => go(besides(place, -1)), ']': () => go(besides(place, 1)) })
  const left = ROAD.some((state) => state === view.state) ? undefined : onboardingStateNames[view.state]
  return (
    <>
      <DeskHead
        start={<Link to={LIST} className="onb-back">{t('back')}</Link>} title={t('title', { name: view.name })}
        meta={view.state === 'TRIAL' && view.trial ? t('trial.day', { day: view.trial.day, min: view.trial.minDays }) : undefined}
        end={<><span className="ui-keys-hint">{t('saves')}</span><Button size="s" look="plain" keys="[" onPress={() => go(besides(place, -1))}>{t('before')}</Button><Button size="s" look="plain" keys="]" onPress={() => go(besides(place, 1))}>{t('next')}</Button></>}
      >
        <Road label={t('road')} stops={ROAD.map((key) => ({ key, label: onboardingStateNames[key] }))} now={view.state} off={left} />
      </DeskHead>
      <Split tracks="204px minmax(0, 1fr) 284px">
        <Panel as="aside" sunken label={t('steps')}><StepList view={view} place={place} onGo={go} /></Panel>
        <Panel label={t(`place.${isStep(place) ? 'step' : place}`)}><StepBody key={place} view={view} place={place} /></Panel>
        <Panel as="aside" sunken label={t('gate.which')}><GateSide view={view} onGo={go} /></Panel>
      </Split>
    </>
  )
}
