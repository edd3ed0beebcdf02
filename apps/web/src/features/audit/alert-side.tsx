import { traceAlertNames } from '@hotline/domain/trace/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { whyOf } from '../../lib/errors.ts'
import { useMe } from '../../lib/me.ts'
import { serverNow } from '../../lib/now.ts'
import { whenText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import '../work-order/registers/registers.css'
import type { AlertRow } from './alerts-tab.tsx'
import { useAuditCopy } from './use-copy.ts'

type Settled = Pick<AlertRow, 'settledAt' | 'settledByName' | 'words'>

/** One alarm: who, when, how often; the way to what was seen; and what looking into it has found. */
export function AlertSide({ row, onSettled }: { row: AlertRow; onSettled: (settled: Settled) => void }) {
  const t = useAuditCopy()
  const log = `/audit?${new URLSearchParams({ person: row.personId, name: row.personName, kind: 'REVEALED', place: String(row.tenantId) })}`
  return (
    <>
      <div className="ui-scroll">
        <section className="ui-part">
          <SectionTitle note={row.place}>{row.personName}</SectionTitle>
          <p><b>{traceAlertNames[row.kind]}</b></p>
        </section>
        <dl className="ui-facts ui-part">
          <dt>{t('alert.count')}</dt><dd className="ui-num">{row.count}</dd>
          <dt>{t('alert.when')}</dt><dd>{t('alert.since', { from: whenText(row.since), to: whenText(row.at) })}</dd>
          {row.settledAt && (<><dt>{t('alert.finding')}</dt><dd>{row.words}<p className="ui-muted">{t('alert.settled', { name: row.settledByName ?? '', at: whenText(row.settledAt) })}</p></dd></>)}
        </dl>
        <p className="ui-part"><Link to={log}>{t('alert.log')}</Link></p>
      </div>
      {!row.settledAt && <Finding row={row} onSettled={onSettled} />}
    </>
  )
}

function Finding({ row, onSettled }: { row: AlertRow; onSettled: (settled: Settled) => void }) {
  const t = useAuditCopy()
  const trpc = useTRPC()
  const me = useMe()
  const cache = useQueryClient()
  const [words, setWords] = useState('')
  const settle = useMutation(trpc.trace.settle.mutationOptions({
    onSuccess: () => onSettled({ settledAt: serverNow(), settledByName: me.person.name, words }),
    onSettled: () => cache.invalidateQueries({ queryKey: trpc.trace.alerts.pathKey() }),
  }))
  const off = words.trim() ? undefined : t('alert.finding')
  return (
    <form className="reg-form" aria-label={t('alert.settle')} onSubmit={(event) => (event.preventDefault(), void (!off && !settle.isPending && settle.mutate({ id: row.id, words })))}>
      <Field label={t('alert.finding')} required hint={t('alert.findingHint')}>
        {({ id, describedBy }) => <textarea id={id} aria-describedby={describedBy} className="ui-input" rows={3} maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      {settle.error && <p className="reg-error" role="alert">{whyOf(settle.error)}</p>}
      <div className="ui-row"><Button type="submit" look="primary" busy={settle.isPending} off={off}>{t('alert.settle')}</Button><span className="ui-hint">{t('alert.settleNote')}</span></div>
    </form>
  )
}
