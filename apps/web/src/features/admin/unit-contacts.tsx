import { contactChangeNames } from '@hotline/domain/unit/change.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { failureOf, whyOf } from '../../lib/errors.ts'
import { serverNow } from '../../lib/now.ts'
import { dayText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useUnitsCopy } from './use-units-copy.ts'

/** Changes of leaders, staff, office and emergency number that wait to be filed (rule 1.3), the most urgent first. */
export function UnitContacts(props: { maySave: boolean; onClose: () => void }) {
  const t = useUnitsCopy()
  const now = serverNow()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const contacts = useQuery(trpc.unit.contacts.queryOptions())
  const file = useMutation(trpc.unit.fileContact.mutationOptions({ onSettled: () => cache.invalidateQueries(trpc.unit.contacts.pathFilter()) }))
  return (
    <aside className="adm-person" aria-label={t('contactsTitle')}>
      <div className="adm-person-head"><h2>{t('contactsTitle')}</h2><Button size="s" onPress={props.onClose}>{t('close')}</Button></div>
      {contacts.isPending && <Loading rows={6} label={t('loading')} />}
      {contacts.error && <Failed title={t('contactsFailed')} hint={whyOf(contacts.error)} retry={() => void contacts.refetch()} />}
      {contacts.data?.length === 0 && <Empty title={t('contactsEmpty')} hint={t('contactsEmptyHint')} />}
      {file.error && <p className="adm-error" role="alert">{failureOf(file.error).sentence}</p>}
      <ul className="adm-changes">
        {contacts.data?.map((row) => (
          <li key={row.id}>
            <b>{row.unitName} {contactChangeNames[row.what]}</b>
            <span className="ui-hint">{t('changedAt', { at: dayText(row.happenedAt) })}</span>
            {row.dueAt && <span className={row.dueAt < now ? 'adm-error' : undefined}>{t(row.dueAt < now ? 'overdue' : 'due', { at: dayText(row.dueAt) })}</span>}
            {props.maySave && <span><Button size="s" busy={file.isPending && file.variables.id === row.id} onPress={() => file.mutate({ id: row.id })}>{t('file')}</Button></span>}
          </li>
        ))}
      </ul>
    </aside>
  )
}
