import { Tabs } from '@hotline/ui/tabs.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../../../lib/trpc.ts'
import { CalendarPart } from './calendar-part.tsx'
import { LimitsForm } from './limits-form.tsx'
import type { Profile, View } from './shapes.ts'
import { StepFace } from './step-face.tsx'
import { StepHead } from './step-head.tsx'
import { useOnboardingCopy } from './use-copy.ts'

const PARTS = ['limits', 'calendar', 'numbering'] as const

/** 规则: what the county takes over from its prefecture, and where it is quicker. */
export function ProfileStep({ view }: { view: View }) {
  const t = useOnboardingCopy()
  const profile = useQuery(useTRPC().onboarding.profile.queryOptions({ id: view.id }))
  const [part, setPart] = useState<(typeof PARTS)[number]>('limits')
  return (
    <>
      <StepHead view={view} step="profile" note={t('profile.hint')} />
      <div className="onb-bar"><Tabs size="s" label={t('profile.parts')} items={PARTS.map((key) => ({ key, label: t(`profile.${key}`) }))} current={part} onChange={(key) => setPart(PARTS.find((one) => one === key) ?? 'limits')} /></div>
      <StepFace asked={profile}>
        {(data) => part === 'limits' ? <LimitsForm key={JSON.stringify(data.limits)} view={view} profile={data} /> : part === 'calendar' ? <CalendarPart view={view} profile={data} /> : <Numbering profile={data} />}
      </StepFace>
    </>
  )
}

function Numbering({ profile }: { profile: Profile }) {
  const t = useOnboardingCopy()
  return (
    <dl className="ui-facts onb-facts">
      <dt>{t('numbering.prefix')}</dt><dd className="ui-code">{profile.numbering.prefix || t('none')}</dd>
      <dt>{t('numbering.example')}</dt><dd className="ui-code">{profile.numbering.example || t('none')}</dd>
      <dt>{t('numbering.rule')}</dt><dd>{t('numbering.ruleText')}</dd>
    </dl>
  )
}
