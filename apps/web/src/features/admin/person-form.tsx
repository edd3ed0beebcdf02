import { needsSecondFactor } from '@hotline/domain/access/people-rules.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useState } from 'react'
import { useMe } from '../../lib/me.ts'
import { useUnitNodes, useUnitOf } from '../../lib/units.ts'
import { EMPTY_POST, isComplete, type Person, type Post, type Wanted } from './person-draft.ts'
import { PersonOpening } from './person-opening.tsx'
import { PersonAccount } from './person-account.tsx'
import { PostFields } from './post-fields.tsx'
import { usePeopleCopy } from './use-people-copy.ts'
import type { usePersonActs } from './use-person-acts.ts'

/** Name and posts, saved together; the account's own acts stand under them. */
export function PersonForm(props: { person: Person | null; initial: Wanted; acts: ReturnType<typeof usePersonActs> }) {
  const { person, initial, acts } = props
  const t = usePeopleCopy()
  const me = useMe()
  const units = useUnitNodes(me.membership.tenantId)
  const unitOf = useUnitOf(me.membership.tenantId)
  const [wanted, setWanted] = useState(initial)
  const change = (next: Partial<Wanted>) => setWanted((before) => ({ ...before, ...next }))
  const changePost = (at: number, post: Post) => change({ memberships: wanted.memberships.map((each, index) => (index === at ? post : each)) })
  const complete = isComplete(wanted)
  const submit = () => {
    if (!complete || acts.busy) return
    acts.fresh()
    acts.save.mutate({ ...wanted, username: wanted.username.trim().toLowerCase(), name: wanted.name.trim() })
  }
  useHotkeys({ 'Ctrl+Enter': submit })
  const locked = person?.self ?? false
  // Until the account is there, another user name may be the way to get one.
  const fixed = person !== null && (person.account === 'OPEN' || person.foreign)
  const usernameTaken = acts.failure?.field === 'username' ? acts.failure.sentence : undefined
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {person && <PersonOpening person={person} retry={acts.retry} />}
        <Field label={t('name')} required>{({ id }) => <input id={id} className="ui-input" value={wanted.name} maxLength={60} disabled={person?.foreign} autoComplete="off" autoFocus={!person} onChange={(event) => change({ name: event.target.value })} />}</Field>
        <Field label={t('username')} required hint={fixed ? undefined : t('usernameHint')} error={usernameTaken}>
          {({ id, describedBy, invalid }) => <input id={id} className="ui-input" value={wanted.username} maxLength={64} disabled={fixed} autoComplete="off" autoCapitalize="off" spellCheck={false} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => change({ username: event.target.value })} />}
        </Field>
        {locked && <p className="ui-hint">{t('self')}</p>}
        {person?.foreign && <p className="ui-hint">{t('foreign')}</p>}
        {person && !person.managed && <p className="ui-hint">{t('unmanaged')}</p>}
        {wanted.memberships.map((post, at) => (
          <PostFields key={post.id ?? `new-${at}`} n={at + 1} post={post} mobile={person?.memberships.find(({ id }) => id === post.id)?.mobile ?? null} units={units} unitOf={unitOf} locked={locked} onChange={(next) => changePost(at, next)} onDrop={() => change({ memberships: wanted.memberships.filter((_, index) => index !== at) })} />
        ))}
        {!wanted.memberships.length && <p className="ui-hint">{t('noPosts')}</p>}
        {!locked && wanted.memberships.length < 8 && <span><Button size="s" onPress={() => change({ memberships: [...wanted.memberships, EMPTY_POST] })}>{t('addPost')}</Button></span>}
        {needsSecondFactor(wanted.memberships.flatMap(({ duties }) => duties)) && <p className="ui-hint">{t('secondFactor')}</p>}
        {person && <PersonAccount person={person} acts={acts} />}
      </form>
      <div className="ui-keys">
        <Button look="primary" keys="Ctrl+Enter" busy={acts.save.isPending} off={complete ? undefined : t('incomplete')} onPress={submit}>{person ? t('save') : t('saveNew')}</Button>
        {acts.saved && <span className="ui-muted" role="status">{t('saved')}</span>}
        {acts.failure && !usernameTaken && <span className="adm-error" role="alert">{acts.failure.sentence}</span>}
      </div>
    </>
  )
}
