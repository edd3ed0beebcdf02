import { changedYears } from '@hotline/domain/deadline/calendar-overlay.ts'
import { POLICY, type PolicyKind } from '@hotline/domain/policy/kinds.ts'
import { valueAt, withoutValue, withValue } from '@hotline/domain/policy/terms.ts'
import { differences, ownTerms } from '@hotline/domain/policy/tighten.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import type { Draft } from '@hotline/ui/use-draft.ts'
import { WithDraft } from '../../work-order/with-draft.tsx'
import { CalendarDraft } from './calendar-draft.tsx'
import { calendarShown } from './calendar-shown.ts'
import { CatalogueDraft } from './catalogue-draft.tsx'
import { changesIn } from './catalogue-text.ts'
import type { DocumentLine } from './documents-part.tsx'
import { TermInput } from './term-input.tsx'
import { termText } from './term-text.ts'
import { usePolicyActs } from './use-policy-acts.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

export type Start = { id: number | null; revision: number; name: string; content: unknown; documentId: number | null; note: string }
type Kept = { name: string; content: unknown; documentId: number | null; note: string }
type Pane = { kind: PolicyKind; start: Start; base: unknown; documents: readonly DocumentLine[]; onSaved: (id: number) => void; onClose: () => void }

/** Drafts the next version, term by term; a county's own terms stand beside what it inherits. What is typed is kept. */
export function DraftPane(props: Pane) {
  const { id, revision, ...initial } = props.start
  return <WithDraft draftKey={`policy:${props.kind}:${id ?? 'new'}:${revision}`} initial={initial}>{(draft) => <DraftForm {...props} draft={draft} />}</WithDraft>
}

function DraftForm(props: Pane & { draft: Draft<Kept> }) {
  const { kind, start, base, draft } = props
  const t = usePolicyCopy()
  const acts = usePolicyActs()
  const { name, content, documentId, note } = draft.value
  const change = (next: Partial<Kept>) => draft.set((before) => ({ ...before, ...next }))
  const county = base !== null
  const looser = county ? ownTerms(kind, base, content).filter(({ standing }) => standing === 'LOOSER' || standing === 'OTHER').map(({ term }) => term.path) : []
  const changed = kind === 'CATALOGUE' ? changesIn(content).length : kind === 'CALENDAR' ? changedYears(calendarShown(start.content, base), calendarShown(content, base)).length : differences(kind, start.content, content).length
  const off = looser.length ? t('loosenings', { n: looser.length }) : !name.trim() ? t('name') : kind === 'CATALOGUE' && !changed ? t('nothing') : undefined
  const save = () => {
    if (off || acts.busy) return
    // safe: a content is always an object of named groups
    acts.saveVersion.mutate({ id: start.id, revision: start.revision, kind, name: name.trim(), content: content as Record<string, unknown>, documentId, note: note.trim() }, {
      onSuccess: (saved) => {
        draft.clear()
        props.onSaved(saved.id)
      },
    })
  }
  useHotkeys({ 'Ctrl+Enter': save })
  const groups = [...new Set(POLICY[kind].terms.map(({ group }) => group))]
  return (
    <section className="pol-version" aria-label={t(county ? 'draftCounty' : 'draft')}>
      <form className="ui-scroll pol-draft" onSubmit={(event) => event.preventDefault()}>
        <div className="ui-part ui-stack">
          <Field label={t('name')} required>{({ id }) => <input id={id} className="ui-input" value={name} maxLength={80} onChange={(event) => change({ name: event.target.value })} />}</Field>
          <Field label={t('document')}>
            {({ id }) => (
              <select id={id} className="ui-input" value={documentId ?? ''} onChange={(event) => change({ documentId: event.target.value ? Number(event.target.value) : null })}>
                <option value="">{t('noDocument')}</option>
                {props.documents.map((one) => <option key={one.id} value={one.id}>{`《${one.title}》${one.documentNo ?? ''}`}</option>)}
              </select>
            )}
          </Field>
          <Field label={t('note')}>{({ id }) => <input id={id} className="ui-input" placeholder={t('noteHint')} value={note} maxLength={2000} onChange={(event) => change({ note: event.target.value })} />}</Field>
        </div>
        {kind === 'CALENDAR' && <CalendarDraft content={content} base={base} start={start.content} onChange={(next) => change({ content: next })} />}
        {kind === 'CATALOGUE' && <CatalogueDraft changes={changesIn(content)} onChange={(changes) => change({ content: { changes } })} />}
        {groups.map((group) => (
          <fieldset key={group} className="ui-part pol-group">
            <legend>{group}</legend>
            {POLICY[kind].terms.filter((term) => term.group === group).map((term) => {
              const own = valueAt(content, term.path)
              const inherited = valueAt(base, term.path)
              const wrong = looser.includes(term.path)
              return (
                <div key={term.path} className="pol-term" data-own={county && own !== undefined ? true : undefined}>
                  <span>{term.label}</span>
                  <TermInput term={term} value={own ?? inherited} invalid={wrong} locked={county && term.way === 'FIXED'} onChange={(value) => change({ content: withValue(content, term.path, value) })} />
                  {county && (own === undefined
                    ? <span className="ui-hint">{t('inherits')}</span>
                    : <span className="ui-row"><span className="ui-hint">{t('unset', { value: termText(term, inherited) })}</span><Button look="link" size="s" label={`${t('restore')} ${term.label}`} onPress={() => change({ content: withoutValue(content, term.path) ?? {} })}>{t('restore')}</Button></span>)}
                  {wrong && <b className="adm-error" role="alert">{t('looser')}</b>}
                </div>
              )
            })}
          </fieldset>
        ))}
      </form>
      <div className="ui-keys">
        <Button look="primary" keys="Ctrl+Enter" busy={acts.saveVersion.isPending} off={off} onPress={save}>{t('save')}</Button>
        <Button look="plain" onPress={props.onClose}>{t('cancel')}</Button>
        <span className="ui-muted" role="status">{looser.length ? t('loosenings', { n: looser.length }) : changed ? t(kind === 'CALENDAR' ? 'cal.changed' : kind === 'CATALOGUE' ? 'cat.changed' : 'changedTerms', { n: changed }) : t('nothing')}</span>
        {acts.failure && <span className="adm-error" role="alert">{acts.failure.sentence}</span>}
      </div>
    </section>
  )
}
