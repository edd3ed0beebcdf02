import { POLICY } from '@hotline/domain/policy/kinds.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { CatalogueNow } from './catalogue-now.tsx'
import { ConsultForm } from './consult-form.tsx'
import { DecideForm } from './decide-form.tsx'
import { DraftPane } from './draft-pane.tsx'
import { MovesLine } from './moves-line.tsx'
import { OpinionsPart } from './opinions-part.tsx'
import type { PolicyList } from './policy-tab.tsx'
import { SubmitForm } from './submit-form.tsx'
import { usePolicyActs } from './use-policy-acts.ts'
import { usePolicyCopy } from './use-policy-copy.ts'
import { comparisonOf, VersionContent, type VersionPage } from './version-content.tsx'

type Form = VersionPage['acts'][number]
const WAITS: readonly VersionPage['version']['phase'][] = ['DRAFT', 'CONSULTING', 'SUBMITTED']

/** Kinds whose publishing tells beforehand what it would do to open orders. */
const MOVING: readonly VersionPage['version']['kind'][] = ['CALENDAR', 'CATALOGUE']

/** One version: where it stands, what it rests on and changes, what was said about it, and what can be done now. */
export function VersionPane(props: { id: number; list: PolicyList; mayAnswer: boolean }) {
  const t = usePolicyCopy()
  const page = useQuery(useTRPC().policy.version.queryOptions({ id: props.id }))
  const [form, setForm] = useState<Form | null>(null)
  const acts = usePolicyActs()
  if (page.isPending) return <Loading rows={8} />
  if (page.isError) return <Failed title={t('versionFailed')} hint={whyOf(page.error)} retry={() => void page.refetch()} />
  const { version, content, base, opinions } = page.data
  const seen = { id: version.id, revision: version.revision }
  const close = () => setForm(null)
  if (form === 'edit') {
    return <DraftPane kind={version.kind} start={{ ...seen, name: version.name, content, documentId: version.documentId, note: version.note }} base={base} documents={props.list.documents} onSaved={close} onClose={close} />
  }
  const title = comparisonOf(page.data, t)
  return (
    <section className="pol-version" aria-label={`${POLICY[version.kind].label} ${t('number', { n: version.number })}`}>
      <div className="ui-scroll" role="region" aria-label={title} tabIndex={0}>
        <VersionContent page={page.data} title={title}>{MOVING.includes(version.kind) && WAITS.includes(version.phase) && <MovesLine key={version.revision} id={version.id} />}</VersionContent>
        {version.kind === 'CATALOGUE' && version.phase === 'IN_FORCE' && !version.initial && <CatalogueNow />}
        {opinions.length > 0 && <OpinionsPart opinions={opinions} mayAnswer={props.mayAnswer} acts={acts} />}
      </div>
      {form === 'consult' && <ConsultForm seen={seen} acts={acts} onDone={close} />}
      {form === 'submit' && <SubmitForm seen={seen} openEnded={POLICY[version.kind].openEnded === true} acts={acts} onDone={close} />}
      {form === 'decide' && <DecideForm seen={seen} hint={t(version.kind === 'CALENDAR' ? 'decideCalendar' : version.kind === 'CATALOGUE' ? 'decideCatalogue' : 'decideHint')} acts={acts} onDone={close} />}
      {form === null && page.data.acts.length > 0 && <Acts page={page.data} onForm={setForm} onWithdraw={() => acts.withdraw.mutate(seen)} busy={acts.busy} failure={acts.failure?.sentence ?? null} />}
      {form === null && !page.data.acts.includes('decide') && version.phase === 'SUBMITTED' && <p className="ui-hint ui-pad">{t('waitOther')}</p>}
    </section>
  )
}

function Acts(props: { page: VersionPage; onForm: (form: Form) => void; onWithdraw: () => void; busy: boolean; failure: string | null }) {
  const t = usePolicyCopy()
  const [sure, setSure] = useState(false)
  const { acts } = props.page
  const main = acts.includes('decide') ? 'decide' : 'submit'
  return (
    <div className="ui-keys">
      {acts.filter((act) => act !== 'withdraw').map((act) => <Button key={act} look={act === main ? 'primary' : 'outline'} onPress={() => props.onForm(act)}>{t(act)}</Button>)}
      {acts.includes('withdraw') && (sure ? <Button busy={props.busy} onPress={props.onWithdraw}>{t('withdrawSure')}</Button> : <Button look="plain" onPress={() => setSure(true)}>{t('withdraw')}</Button>)}
      {props.failure && <span className="adm-error" role="alert">{props.failure}</span>}
    </div>
  )
}
