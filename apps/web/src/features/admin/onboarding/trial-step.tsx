import { Empty } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import { percentText } from '../../../lib/format.ts'
import { dayText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { Issues } from './issues.tsx'
import type { Trial, View } from './shapes.ts'
import { StepFace } from './step-face.tsx'
import { StepHead } from './step-head.tsx'
import { useOnboardingCopy } from './use-copy.ts'

/** 试运行: how many days are over, each day's figures, and what went wrong. Counts only: the wizard shows no order. */
export function TrialStep({ view }: { view: View }) {
  const t = useOnboardingCopy()
  const begun = view.trial !== null || view.liveAt !== null
  const trial = useQuery(useTRPC().onboarding.trial.queryOptions({ id: view.id }, { enabled: begun }))
  return (
    <>
      <StepHead view={view} step="trial" note={t('trial.hint')} />
      {!begun && <Empty title={t('trial.notYet')} hint={t('trial.notYetHint')} />}
      {begun && <StepFace asked={trial}>{(data) => <Days view={view} trial={data} />}</StepFace>}
    </>
  )
}

function Days({ view, trial }: { view: View; trial: Trial }) {
  const t = useOnboardingCopy()
  const { trial: span } = view
  const most = Math.max(1, ...trial.days.map(({ registered }) => registered))
  return (
    <div className="ui-scroll">
      <div className="onb-trial-head">
        {span && <><b>{t('trial.day', { day: span.day, min: span.minDays })}</b><span className="ui-muted">{span.day < span.minDays ? t('trial.left', { n: span.minDays - span.day }) : t('trial.ripe', { max: span.maxDays })}</span></>}
        {view.liveAt && <b>{t('trial.live', { at: dayText(view.liveAt), from: view.scoreFrom ? dayText(view.scoreFrom) : '' })}</b>}
        <span className="ui-muted">{t('trial.sign', { share: share(trial.onTimeSign) || t('none'), ...trial.onTimeSign })}</span>
        <span className="ui-muted">{t('trial.wrong', { share: share(trial.wrongDispatch) || t('none'), ...trial.wrongDispatch })}</span>
      </div>
      <table className="onb-table">
        <thead><tr><th scope="col">{t('trial.date')}</th><th scope="col">{t('trial.registered')}</th><th scope="col" className="ui-num">{t('trial.signed')}</th><th scope="col" className="ui-num">{t('trial.dispatched')}</th><th scope="col" className="ui-num">{t('trial.misdispatched')}</th></tr></thead>
        <tbody>
          {trial.days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{day.day}</th>
              <td><span className="onb-count"><i aria-hidden style={{ inlineSize: `${Math.round((day.registered / most) * 120)}px` }} />{day.registered}</span></td>
              <td className="ui-num">{day.signedOnTime} / {day.signDue}</td>
              <td className="ui-num">{day.dispatched}</td>
              <td className="ui-num">{day.misdispatched}</td>
            </tr>
          ))}
          {!trial.days.length && <tr><td colSpan={5} className="ui-muted">{t('trial.noDays')}</td></tr>}
        </tbody>
      </table>
      <Issues view={view} issues={trial.issues} />
    </div>
  )
}

const share = ({ have, of }: { have: number; of: number }): string => (of ? percentText(have / of) : '')
