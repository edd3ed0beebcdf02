import { Button } from '@hotline/ui/button.tsx'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { whyOf } from '../../lib/errors.ts'
import { dayText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { NEWCOMER, wantedOf } from './person-draft.ts'
import { PersonForm } from './person-form.tsx'
import { usePersonActs } from './use-person-acts.ts'
import { usePeopleCopy } from './use-people-copy.ts'

export const NEW = 'new'

/** One person beside the list: somebody new, or one of those who are here. */
export function PersonPane(props: { personId: string; onOpen: (personId: string) => void; onClose: () => void }) {
  const t = usePeopleCopy()
  const isNew = props.personId === NEW
  const { data: person, error: failed } = useQuery(useTRPC().admin.person.queryOptions({ personId: props.personId }, { enabled: !isNew }))
  const [given, setGiven] = useState<{ personId: string; password: string; until: Date | null } | null>(null)
  const title = isNew ? t('newTitle') : t('editTitle', { name: person?.name ?? '' })
  const onPassword = ({ personId, password, until }: { personId: string; password: string | null; until: Date | null }) => {
    setGiven(password === null ? null : { personId, password, until })
    if (isNew) props.onOpen(personId)
  }
  const acts = usePersonActs(isNew ? null : props.personId, onPassword)
  return (
    <aside className="adm-person" aria-label={title}>
      <div className="adm-person-head"><h2>{title}</h2><Button size="s" onPress={props.onClose}>{t('close')}</Button></div>
      {given && given.personId === props.personId && (
        <div className="adm-password" role="status"><b>{t('password')}</b><code>{given.password}</code><span className="ui-hint">{t('passwordHint', { until: given.until ? dayText(given.until) : '' })}</span></div>
      )}
      {isNew && <PersonForm key={NEW} person={null} initial={NEWCOMER} acts={acts} />}
      {!isNew && person && <PersonForm key={`${person.personId}:${JSON.stringify(person.memberships)}`} person={person} initial={wantedOf(person)} acts={acts} />}
      {!isNew && !person && (failed ? <Failed title={t('failed')} hint={whyOf(failed)} /> : <Loading rows={6} label={t('loading')} />)}
    </aside>
  )
}
