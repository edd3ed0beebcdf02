import { dutyNames, type Duty } from '@hotline/domain/access/duties.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import type { TreeNode } from '@hotline/ui/tree-rows.ts'
import { useState } from 'react'
import { serverNow } from '../../../lib/now.ts'
import { dateKey } from '../../../lib/time.ts'
import { draftFor, postKey, wantedOf, type Post, type Settings } from './draft.ts'
import type { useDelegationActs } from './use-acts.ts'
import { useDelegationCopy } from './use-copy.ts'

/** Which post, which of its duties, to whom, until when and why. Mount it anew for another giver. */
export function DelegationForm(props: { giverId: string; posts: readonly Post[]; people: readonly TreeNode[]; settings: Settings | undefined; acts: ReturnType<typeof useDelegationActs> }) {
  const { giverId, posts, people, settings, acts } = props
  const t = useDelegationCopy()
  const [draft, setDraft] = useState(() => draftFor(posts))
  const change = (next: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...next }))
  const wanted = wantedOf(giverId, draft, posts)
  const submit = () => {
    if (wanted && !acts.make.isPending) acts.make.mutate(wanted)
  }
  useHotkeys({ 'Ctrl+Enter': submit })
  const post = posts.find((each) => postKey(each) === draft.post)
  if (!posts.length) return <Empty title={t('noPosts')} hint={t('noPostsHint')} />
  const toggle = (duty: Duty) => change({ duties: draft.duties.includes(duty) ? draft.duties.filter((each) => each !== duty) : [...draft.duties, duty] })
  const textOf = ({ unitName, duties, actsForNames }: Post) => [actsForNames.map((names) => t('postFor', { names })).join('，'), unitName ?? t('centre'), duties.map((duty) => dutyNames[duty]).join('、')].filter(Boolean).join(' · ')
  const today = dateKey(serverNow())
  return (
    <>
      <form
        className="dlg-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field label={t('post')} required>
          {({ id }) => (
            <select id={id} className="ui-input" value={draft.post} onChange={({ target }) => change({ post: target.value, duties: posts.find((each) => postKey(each) === target.value)?.duties ?? [] })}>
              {posts.map((each) => <option key={postKey(each)} value={postKey(each)}>{textOf(each)}</option>)}
            </select>
          )}
        </Field>
        {post && post.duties.length > 1 && (
          <div className="dlg-duties" role="group" aria-label={t('duties')}>
            {post.duties.map((duty) => <label key={duty} className="ui-check"><input type="checkbox" checked={draft.duties.includes(duty)} onChange={() => toggle(duty)} />{dutyNames[duty]}</label>)}
          </div>
        )}
        <Field label={t('delegate')} required hint={t('four')}>
          {({ id, describedBy }) => <TreeField id={id} describedBy={describedBy} label={t('delegate')} placeholder={t('pickPerson')} nodes={people.filter(({ key }) => key !== giverId)} value={draft.delegateId} onPick={({ key }) => change({ delegateId: key })} />}
        </Field>
        <Field label={t('from')} hint={t('fromHint')}>{({ id, describedBy }) => <input id={id} type="date" className="ui-input" aria-describedby={describedBy} min={today} value={draft.from} onChange={({ target }) => change({ from: target.value })} />}</Field>
        <Field label={t('until')} required hint={settings && t('untilHint', { days: settings.longestDays })}>{({ id, describedBy }) => <input id={id} type="date" className="ui-input" aria-describedby={describedBy} min={draft.from || today} value={draft.until} onChange={({ target }) => change({ until: target.value })} />}</Field>
        <Field label={t('reason')} required>{({ id }) => <input id={id} className="ui-input" placeholder={t('reasonHint')} maxLength={200} autoComplete="off" value={draft.reason} onChange={({ target }) => change({ reason: target.value })} />}</Field>
      </form>
      <div className="ui-keys">
        <Button look="primary" keys="Ctrl+Enter" busy={acts.make.isPending} off={wanted ? undefined : t('incomplete')} onPress={submit}>{t('save')}</Button>
        {acts.refused && <span className="dlg-error" role="alert">{acts.refused}</span>}
      </div>
    </>
  )
}
