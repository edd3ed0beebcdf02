import type { ImportKind, ImportResult } from '@hotline/domain/onboarding/import-model.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { FileDrop } from '@hotline/ui/file-drop.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf, whyOf } from '../../../lib/errors.ts'
import { useStoredDraft } from '../../../lib/drafts.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { CountyAccounts } from '../accounts-line.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportSheet } from './import-sheet.tsx'
import { ImportSum } from './import-sum.tsx'
import { countWrong } from './roster.ts'
import type { View } from './shapes.ts'
import { StepHead } from './step-head.tsx'
import { Templates } from './templates.tsx'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'
import { rosterKey, useRoster } from './use-roster.ts'

/** 单位 and 人员: a file is dropped, checked without writing anything, mended in place, and taken in as a whole. */
export function ImportStep(props: { view: View; kind: ImportKind }) {
  const stored = useStoredDraft(rosterKey(props.view.id, props.kind))
  if (stored.isPending && stored.fetchStatus === 'fetching' && stored.failureCount === 0) return <Loading rows={8} />
  return <Importing key={props.kind} {...props} stored={stored.data} />
}

function Importing(props: { view: View; kind: ImportKind; stored: ReturnType<typeof useStoredDraft>['data'] }) {
  const t = useOnboardingCopy()
  const { view, kind } = props
  const again = useAgain()
  const roster = useRoster(view.id, kind, props.stored)
  const [done, setDone] = useState<ImportResult | null>(null)
  const commit = useMutation(useTRPC().onboarding.commitImport.mutationOptions({
    onSuccess: (result) => {
      setDone(result)
      roster.clear()
    },
    // the county changed after the check: what would happen now is shown before it is done
    onError: (refused) => void (failureOf(refused).code === 'import.changed' && roster.again()),
    onSettled: again,
  }))
  const { report, source } = roster
  const wrong = report ? countWrong(report) : 0
  const off = !report || !source ? t('import.first') : wrong ? t('import.wrong', { n: wrong }) : !report.ready ? t('import.nothing') : undefined
  const send = () => {
    if (report && source && !off && !roster.checking && !commit.isPending) commit.mutate({ id: view.id, kind, source, digest: report.digest })
  }
  useHotkeys({ 'Ctrl+Enter': send })
  const locked = !view.may.run ? t('readOnly') : view.countyId === null ? t('import.notFounded') : undefined
  const take = (file: File) => {
    setDone(null)
    commit.reset()
    void roster.drop(file)
  }
  return (
    <>
      <StepHead view={view} step={kind} note={t(`importHint.${kind}`)} end={<Templates kind={kind} />} />
      {kind === 'people' && view.countyId !== null && <CountyAccounts id={view.id} mayRetry={view.may.run} />}
      <div className="onb-drop">
        <FileDrop label={t(report ? 'import.other' : 'import.choose')} accept=".xlsx,.csv" busy={roster.checking} off={locked} onFile={take} hint={roster.checking ? t('import.checking') : report ? t('import.named', { name: roster.name }) : t('import.drop')} />
      </div>
      {roster.error && <Failed title={t('import.failed')} hint={whyOf(roster.error)} retry={roster.again} />}
      {!roster.error && !report && roster.checking && <Loading rows={8} label={t('import.checking')} />}
      {!roster.error && !report && !roster.checking && (done ? <ImportDone kind={kind} result={done} /> : <Empty title={t(`importEmpty.${kind}`)} hint={t('import.emptyHint')} />)}
      {report && <ImportSheet kind={kind} report={report} checking={roster.checking} onMend={roster.mend} onLeaveOut={roster.leaveOut} />}
      {report && (
        <>
          <ImportSum kind={kind} report={report} />
          <div className="ui-keys">
            <Button onPress={roster.clear}>{t('import.drop-it')}</Button>
            <span className="ui-hint">{t('import.dry')}</span>
            {commit.error && <span className="onb-error" role="alert">{whyOf(commit.error)}</span>}
            <span className="ui-end"><Button look="primary" keys="Ctrl+Enter" busy={commit.isPending} off={off} onPress={send}>{off ?? t(`import.send.${kind}`, { n: report.counts.add + report.counts.change })}</Button></span>
          </div>
        </>
      )}
    </>
  )
}
