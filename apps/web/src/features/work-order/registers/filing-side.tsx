import { filingNames } from '@hotline/domain/work-order/filing.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { usePerform } from '../../../lib/perform.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { OrderNo } from '../order-no.tsx'
import { WithDraft } from '../with-draft.tsx'
import { stateOf, type FilingRow } from './filing-state.ts'
import { useRegistersCopy } from './use-copy.ts'
import './registers.css'

/** One filing: what was filed, until when, what was objected; and, while it may be, the objection. */
export function FilingSide({ row }: { row: FilingRow }) {
  const t = useRegistersCopy()
  return (
    <>
      <div className="ui-scroll">
        <section className="ui-part">
          <SectionTitle note={row.tenantName}><Tag tone="strong">{filingNames[row.kind]}</Tag></SectionTitle>
          <p>{row.subject}</p>
        </section>
        <dl className="ui-facts ui-part">
          <dt>{t('filing.order')}</dt>
          <dd><OrderNo value={row.orderNo} link /> {row.title}</dd>
          <dt>{t('filing.at')}</dt>
          <dd>{whenText(row.filedAt)}</dd>
          <dt>{t('filing.state')}</dt>
          <dd>{stateOf(row, t)}</dd>
          {row.objection && (<><dt>{t('filing.objection')}</dt><dd>{row.objection}</dd></>)}
        </dl>
      </div>
      {row.mayObject && <Objection row={row} />}
    </>
  )
}

function Objection({ row }: { row: FilingRow }) {
  const t = useRegistersCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const command = usePerform('objectFiling')
  return (
    <WithDraft draftKey={`objectFiling:${row.orderId}:${row.id}`} initial={{ objection: '' }}>
      {({ value, set, clear }) => {
        const off = value.objection.trim() ? undefined : t('filing.objection')
        const send = async () => {
          if (off) return
          const done = await command.run({ id: row.orderId, version: row.version }, { filingId: row.id, objection: value.objection })
          if (done) clear()
          // the register also moves on when the order did: its version is read again
          await cache.invalidateQueries({ queryKey: trpc.filing.pathKey() })
        }
        return (
          <form className="reg-form" aria-label={t('filing.object')} onSubmit={(event) => (event.preventDefault(), void send())}>
            <Field label={t('filing.objection')} required hint={t('filing.objectionHint')}>
              {({ id, describedBy }) => <textarea id={id} aria-describedby={describedBy} className="ui-input" rows={3} value={value.objection} onChange={(event) => set({ objection: event.target.value })} />}
            </Field>
            {command.error && <p className="reg-error" role="alert">{command.error}</p>}
            <div className="ui-row"><Button type="submit" look="primary" busy={command.busy} off={off}>{t('filing.object')}</Button><span className="ui-hint">{t('filing.objectNote')}</span></div>
          </form>
        )
      }}
    </WithDraft>
  )
}
