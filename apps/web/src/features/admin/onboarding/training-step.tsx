import { Button } from '@hotline/ui/button.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useQuery } from '@tanstack/react-query'
import { whyOf } from '../../../lib/errors.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { SandboxRun } from './sandbox-run.tsx'
import type { Run, View } from './shapes.ts'
import { StepFace } from './step-face.tsx'
import { StepHead } from './step-head.tsx'
import { useOnboardingCopy } from './use-copy.ts'
import { usePlay } from './use-play.ts'

/** 演练: invented callers' orders driven through the county's own desks and units, one after the other, before anybody real calls. */
export function TrainingStep({ view }: { view: View }) {
  const t = useOnboardingCopy()
  const sandbox = useQuery(useTRPC().onboarding.sandbox.queryOptions({ id: view.id }, { enabled: view.countyId !== null }))
  const play = usePlay(view.id)
  const off = !view.may.run ? t('readOnly') : view.countyId === null ? t('import.notFounded') : undefined
  const send = () => {
    if (!off && !play.busy) void play.start()
  }
  useHotkeys({ 'Ctrl+Enter': send })
  const run = play.run ?? sandbox.data?.run ?? null
  return (
    <>
      <StepHead view={view} step="training" note={t('sandbox.hint')} />
      {run ? <><Progress run={run} /><SandboxRun run={run} /></> : view.countyId === null ? <Empty title={t('duties.unfounded')} hint={t('import.notFounded')} /> : <StepFace asked={sandbox}>{() => <Empty title={t('sandbox.empty')} hint={t('sandbox.emptyHint')} />}</StepFace>}
      <div className="ui-keys">
        <span className="ui-hint">{t('sandbox.note')}</span>
        {play.error !== null && <span className="onb-error" role="alert">{whyOf(play.error)}</span>}
        <span className="ui-end"><Button look={run?.passed ? 'outline' : 'primary'} keys="Ctrl+Enter" busy={play.busy} off={off} onPress={send}>{t(run ? 'sandbox.again' : 'sandbox.start')}</Button></span>
      </div>
    </>
  )
}

function Progress({ run }: { run: Run }) {
  const t = useOnboardingCopy()
  const over = run.orders.filter(({ status }) => status !== 'WAITING').length
  const passed = run.orders.filter(({ status }) => status === 'PASSED').length
  return (
    <div className="onb-run">
      <progress max={run.orders.length} value={over} aria-label={t('sandbox.progress')} />
      <b role="status">{run.finishedAt ? t(run.passed ? 'sandbox.passed' : 'sandbox.failed', { n: passed, of: run.orders.length }) : t('sandbox.running', { n: over, of: run.orders.length })}</b>
      <span className="ui-hint">{t('sandbox.by', { name: run.startedByName, at: whenText(run.startedAt) })}</span>
    </div>
  )
}
