import { filingNames } from '@hotline/domain/work-order/filing.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { whyOf } from '../../../lib/errors.ts'
import { usePerform } from '../../../lib/perform.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { OrderNo } from '../order-no.tsx'
import { stateOf, type FilingRow } from './filing-state.ts'
import { useRegistersCopy } from './use-copy.ts'
import { RegisterWords } from './register-words.tsx'

/** One filing: what was filed, until when, what was objected and answered; and, while it may be, the objection or its answer. `here` where the version it filed is on the screen already. */
export function FilingSide({ row, here }: { row: FilingRow; here?: boolean }) {
  const t = useRegistersCopy()
  return (
    <>
      <div className="ui-scroll">
        <section className="ui-part">
          <SectionTitle note={row.tenantName}><Tag tone="strong">{filingNames[row.kind]}</Tag></SectionTitle>
          <p>{row.subject}</p>
          {row.policyVersionId !== null && !here && <p><Link to={`/filings/${row.id}`}>{t('filing.version')}</Link></p>}
        </section>
        <dl className="ui-facts ui-part">
          {row.orderId && (<><dt>{t('filing.order')}</dt><dd><OrderNo value={row.orderNo} link /> {row.title}</dd></>)}
          <dt>{t('filing.at')}</dt>
          <dd>{whenText(row.filedAt)}</dd>
          <dt>{t('filing.state')}</dt>
          <dd>{stateOf(row, t)}</dd>
          {row.objection && (<><dt>{t('filing.objection')}</dt><dd>{row.objection}</dd></>)}
          {row.answeredAt && (<><dt>{t('filing.answer')}</dt><dd>{row.answer}<p className="ui-muted">{row.answeredByName} {whenText(row.answeredAt)}</p></dd></>)}
        </dl>
      </div>
      {row.mayObject && (row.orderId !== null && row.version !== null ? <OrderObjection row={row} order={{ id: row.orderId, version: row.version }} /> : <Objection row={row} />)}
      {row.mayAnswer && <Answer row={row} />}
    </>
  )
}

function OrderObjection({ row, order }: { row: FilingRow; order: { id: string; version: number } }) {
  const t = useRegistersCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const command = usePerform('objectFiling')
  const send = async (objection: string) => {
    const done = await command.run(order, { filingId: row.id, objection })
    // the register also moves on when the order did: its version is read again
    await cache.invalidateQueries({ queryKey: trpc.filing.pathKey() })
    return Boolean(done)
  }
  return <RegisterWords draftKey={`objectFiling:${order.id}:${row.id}`} name={t('filing.object')} label={t('filing.objection')} hint={t('filing.objectionHint')} note={t('filing.objectNote')} busy={command.busy} error={command.error} onSend={send} />
}

function Objection({ row }: { row: FilingRow }) {
  const t = useRegistersCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const object = useMutation(trpc.filing.object.mutationOptions({ onSettled: () => cache.invalidateQueries({ queryKey: trpc.filing.pathKey() }) }))
  const send = (objection: string) => object.mutateAsync({ id: row.id, objection }).then(() => true, () => false)
  return <RegisterWords draftKey={`objectFiling:${row.id}`} name={t('filing.object')} label={t('filing.objection')} hint={t('filing.objectionHint')} note={t('filing.objectNoteBeside')} busy={object.isPending} error={object.error && whyOf(object.error)} onSend={send} />
}

function Answer({ row }: { row: FilingRow }) {
  const t = useRegistersCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const answer = useMutation(trpc.filing.answer.mutationOptions({ onSettled: () => cache.invalidateQueries({ queryKey: trpc.filing.pathKey() }) }))
  const send = (words: string) => answer.mutateAsync({ id: row.id, answer: words }).then(() => true, () => false)
  return <RegisterWords draftKey={`answerFiling:${row.id}`} name={t('filing.answer')} label={t('filing.answerWords')} hint={t('filing.answerHint')} note={t('filing.answerNote')} busy={answer.isPending} error={answer.error && whyOf(answer.error)} onSend={send} />
}
