import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../../lib/me.ts'
import { serverNow } from '../../../lib/now.ts'
import { dateKey } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import type { usePolicyActs } from './use-policy-acts.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

type Seen = { id: number; revision: number }
const DAYS = 10
const DAY_MS = 86_400_000

/** Asks counties and own units for their opinion on a draft, by a date. */
export function ConsultForm(props: { seen: Seen; acts: ReturnType<typeof usePolicyActs>; onDone: () => void }) {
  const t = usePolicyCopy()
  const trpc = useTRPC()
  const { tenantId } = useMe().membership
  const tenants = (useQuery(trpc.directory.tenants.queryOptions()).data ?? []).filter(({ parentId }) => parentId === tenantId)
  const units = (useQuery(trpc.directory.units.queryOptions({ tenantId })).data ?? []).filter(({ parentId, status }) => parentId === null && status === 'ACTIVE')
  const [tenantIds, setTenantIds] = useState<readonly number[]>([])
  const [unitIds, setUnitIds] = useState<readonly number[]>([])
  const [dueOn, setDueOn] = useState(dateKey(new Date(serverNow().getTime() + DAYS * DAY_MS)))
  const [words, setWords] = useState('')
  const toggled = (ids: readonly number[], id: number) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id])
  const count = tenantIds.length + unitIds.length
  const { consult, failure } = props.acts
  const send = () => consult.mutate({ ...props.seen, tenantIds: [...tenantIds], unitIds: [...unitIds], dueOn, words: words.trim() }, { onSuccess: props.onDone })
  return (
    <form className="pol-form" aria-label={t('consult')} onSubmit={(event) => event.preventDefault()}>
      {tenants.length > 0 && (
        <fieldset className="pol-picks">
          <legend>{t('tenants')} <Button look="link" size="s" onPress={() => setTenantIds(tenants.map(({ id }) => id))}>{t('allTenants')}</Button></legend>
          {tenants.map(({ id, name }) => <label key={id} className="ui-check"><input type="checkbox" checked={tenantIds.includes(id)} onChange={() => setTenantIds((before) => toggled(before, id))} />{name}</label>)}
        </fieldset>
      )}
      <fieldset className="pol-picks">
        <legend>{t('units')}</legend>
        {units.map(({ id, name }) => <label key={id} className="ui-check"><input type="checkbox" checked={unitIds.includes(id)} onChange={() => setUnitIds((before) => toggled(before, id))} />{name}</label>)}
      </fieldset>
      <Field label={t('due')} required>{({ id }) => <input id={id} type="date" className="ui-input" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />}</Field>
      <Field label={t('words')}>{({ id }) => <input id={id} className="ui-input" value={words} maxLength={2000} onChange={(event) => setWords(event.target.value)} />}</Field>
      <div className="ui-keys">
        <Button look="primary" busy={consult.isPending} off={count && dueOn ? undefined : t('chosen', { n: 0 })} onPress={send}>{t('send')}</Button>
        <Button look="plain" onPress={props.onDone}>{t('cancel')}</Button>
        <span className="ui-muted">{t('chosen', { n: count })}</span>
        {failure && <span className="adm-error" role="alert">{failure.sentence}</span>}
      </div>
    </form>
  )
}
