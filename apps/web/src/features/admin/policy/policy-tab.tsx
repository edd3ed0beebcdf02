import { POLICY, POLICY_KINDS, type PolicyKind } from '@hotline/domain/policy/kinds.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { Tabs } from '@hotline/ui/tabs.tsx'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { Outputs } from '../../../lib/api.ts'
import { whyOf } from '../../../lib/errors.ts'
import { useMe } from '../../../lib/me.ts'
import { dayText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { DocumentsPart } from './documents-part.tsx'
import { DraftPane } from './draft-pane.tsx'
import { TermsTable } from './terms-table.tsx'
import { usePolicyCopy } from './use-policy-copy.ts'
import { VersionPane } from './version-pane.tsx'
import { VersionRow } from './version-row.tsx'
import './policy.css'

const DOCUMENTS = 'documents'
export type PolicyList = Outputs['policy']['list']
const isKind = (text: string | null): text is PolicyKind => POLICY_KINDS.some((kind) => kind === text)

/** 规则与时限: every kind's versions in time, the documents they rest on, and what the own centre is asked about. */
export function PolicyTab(props: { maySave: boolean; mayAnswer: boolean }) {
  const t = usePolicyCopy()
  const list = useQuery(useTRPC().policy.list.queryOptions())
  const [params, setParams] = useSearchParams()
  const go = (next: { kind?: string; version?: string }) => setParams({ tab: 'policies', ...next }, { replace: true })
  if (list.isPending) return <Loading rows={8} />
  if (list.isError) return <Failed title={t('failed')} hint={whyOf(list.error)} retry={() => void list.refetch()} />
  const asked = params.get('kind')
  const shown = isKind(asked) ? asked : asked === DOCUMENTS ? DOCUMENTS : 'SLA'
  const items = [...POLICY_KINDS.map((kind) => ({ key: kind, label: POLICY[kind].label })), { key: DOCUMENTS, label: t('documents') }]
  return (
    <div className="pol">
      {list.data.owed.map(({ versionId, name, dueAt }) => (
        <p key={versionId} className="adm-warning" role="note">
          {t('owed', { name, day: dayText(new Date(dueAt.getTime() - 1)) })}
          <Button look="link" size="s" onPress={() => go({ kind: list.data.versions.find(({ id }) => id === versionId)?.kind, version: String(versionId) })}>{t('owedGo')}</Button>
        </p>
      ))}
      <div className="pol-kinds"><Tabs label={t('kinds')} size="s" items={items} current={shown} onChange={(kind) => go({ kind })} /></div>
      {shown === DOCUMENTS
        ? <DocumentsPart list={list.data} maySave={props.maySave} />
        : <KindPart key={shown} kind={shown} list={list.data} maySave={props.maySave} mayAnswer={props.mayAnswer} chosen={params.get('version')} onOpen={(version) => go({ kind: shown, ...(version ? { version } : {}) })} />}
    </div>
  )
}

const NEW = 'new'

function KindPart(props: { kind: PolicyKind; list: PolicyList; maySave: boolean; mayAnswer: boolean; chosen: string | null; onOpen: (version: string | null) => void }) {
  const { kind, list, chosen, onOpen } = props
  const t = usePolicyCopy()
  const county = useMe().membership.tenantKind !== 'PREFECTURE'
  const versions = list.versions.filter((version) => version.kind === kind && version.phase !== 'WITHDRAWN')
  const start = list.kinds.find((each) => each.kind === kind)
  const proposal = versions.length || POLICY[kind].changes ? null : (start?.base ?? start?.content ?? null)
  const open = chosen ?? String(versions.find(({ phase }) => phase === 'IN_FORCE')?.id ?? '')
  return (
    <div className="pol-two">
      <section className="pol-list" aria-label={t('timeline', { kind: POLICY[kind].label })}>
        <p className="ui-hint">{POLICY[kind].about}</p>
        {props.maySave && start?.mayDraft && <Button block look="outline" onPress={() => onOpen(NEW)}>{t(county ? 'draftCounty' : 'draft')}</Button>}
        {county && start && !start.mayDraft && <p className="ui-hint">{t('prefectureOnly')}</p>}
        <ol>
          {versions.map((version) => <VersionRow key={version.id} version={version} county={county} current={String(version.id) === open} onOpen={() => onOpen(String(version.id))} />)}
        </ol>
        {!versions.length && <p className="ui-hint ui-pad">{t('empty')}。{t(kind === 'SLA' ? 'emptySla' : kind === 'CALENDAR' ? 'emptyCalendar' : kind === 'CATALOGUE' ? 'emptyCatalogue' : 'emptyHint')}</p>}
      </section>
      {chosen === NEW && start?.mayDraft
        ? <DraftPane key={`new:${kind}`} kind={kind} start={{ id: null, revision: 0, name: POLICY[kind].label, content: start.content, documentId: null, note: '' }} base={start.base} documents={list.documents} onSaved={(id) => onOpen(String(id))} onClose={() => onOpen(null)} />
        : open ? <VersionPane key={open} id={Number(open)} list={list} mayAnswer={props.mayAnswer} />
        : proposal !== null ? <Proposal kind={kind} content={proposal} />
        : <Empty title={t('pick')} hint={t('pickHint')} />}
    </div>
  )
}

/** What holds where nothing was published: nobody should have to draft a version to read it. */
function Proposal({ kind, content }: { kind: PolicyKind; content: unknown }) {
  const t = usePolicyCopy()
  return (
    <section className="pol-version" aria-label={t('proposal', { kind: POLICY[kind].label })}>
      <div className="ui-scroll">
        <div className="ui-part">
          <h2>{t('proposal', { kind: POLICY[kind].label })}</h2>
          <p className="ui-hint">{t('emptyHint')}</p>
        </div>
        <div className="ui-part"><TermsTable kind={kind} content={content} before={null} base={null} title={t('all')} /></div>
      </div>
    </section>
  )
}
