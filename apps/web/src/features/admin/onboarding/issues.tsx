import { ISSUE_GRADES, issueGradeNames, type IssueGrade } from '@hotline/domain/onboarding/views.ts'
import { Button } from '@hotline/ui/button.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import type { Trial, View } from './shapes.ts'
import { WordsField } from './text-fields.tsx'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** The trial's list of issues: an open serious one keeps the second gate shut. */
export function Issues({ view, issues }: { view: View; issues: Trial['issues'] }) {
  const t = useOnboardingCopy()
  const open = issues.filter(({ closedAt }) => !closedAt).length
  return (
    <section className="ui-part" aria-label={t('issues')}>
      <SectionTitle note={t('issues.meta', { open, all: issues.length })}>{t('issues')}</SectionTitle>
      <ul className="onb-issues">
        {issues.map((issue) => (
          <li key={issue.id}>
            <Tag tone={issue.grade === 'P1' && !issue.closedAt ? 'strong' : 'plain'}>{issue.grade} {issueGradeNames[issue.grade]}</Tag>
            <span className="ui-grow">{issue.words}<span className="ui-hint"> {issue.openedByName} {whenText(issue.openedAt)}</span></span>
            {issue.closedAt ? <span className="ui-hint">{t('issues.closed', { name: issue.closedByName ?? '', at: whenText(issue.closedAt), result: issue.result ?? '' })}</span> : view.may.run && <Closing view={view} issueId={issue.id} words={issue.words} />}
          </li>
        ))}
      </ul>
      {view.may.run && view.state === 'TRIAL' && <Opening key={issues.length} view={view} />}
    </section>
  )
}

function Opening({ view }: { view: View }) {
  const t = useOnboardingCopy()
  const again = useAgain()
  const [issueId] = useState(() => crypto.randomUUID())
  const [grade, setGrade] = useState<IssueGrade>('P2')
  const [words, setWords] = useState('')
  const open = useMutation(useTRPC().onboarding.openIssue.mutationOptions({ onSettled: again }))
  const off = words.trim() ? undefined : t('issues.missing')
  return (
    <form className="onb-form is-wide" aria-label={t('issues.open')} onSubmit={(event) => (event.preventDefault(), !off && !open.isPending && open.mutate({ id: view.id, issueId, grade, words }))}>
      <div className="ui-row is-wrap"><SegmentedKeys size="s" label={t('issues.grade')} value={grade} onChange={setGrade} options={ISSUE_GRADES.map((value) => ({ value, label: `${value} ${issueGradeNames[value]}` }))} /><Button type="submit" off={off} busy={open.isPending}>{t('issues.open')}</Button></div>
      <WordsField label={t('issues.words')} most={1000} rows={2} value={words} onChange={setWords} error={open.error ? whyOf(open.error) : undefined} />
    </form>
  )
}

function Closing({ view, issueId, words }: { view: View; issueId: string; words: string }) {
  const t = useOnboardingCopy()
  const again = useAgain()
  const [result, setResult] = useState('')
  const close = useMutation(useTRPC().onboarding.closeIssue.mutationOptions({ onSettled: again }))
  return (
    <form className="ui-row" onSubmit={(event) => (event.preventDefault(), result.trim() && !close.isPending && close.mutate({ id: view.id, issueId, result }))}>
      <input className="ui-input" aria-label={t('issues.resultOf', { words })} placeholder={t('issues.result')} value={result} maxLength={1000} autoComplete="off" onChange={(event) => setResult(event.target.value)} />
      <Button size="s" type="submit" busy={close.isPending} off={result.trim() ? undefined : t('issues.resultMissing')}>{t('issues.close')}</Button>
      {close.error && <span className="onb-error" role="alert">{whyOf(close.error)}</span>}
    </form>
  )
}
