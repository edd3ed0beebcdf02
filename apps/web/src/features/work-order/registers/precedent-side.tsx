import { precedentStatusNames } from '@hotline/domain/precedent/model.ts'
import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { whyOf } from '../../../lib/errors.ts'
import { useMe } from '../../../lib/me.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { opens } from './opens.ts'
import type { PrecedentRow, usePlaceNames } from './precedent-register.tsx'
import { useRegistersCopy } from './use-copy.ts'
import './registers.css'

/** One ruling: what it would settle, on what it rests, and the decision of somebody who didn't make it. */
export function PrecedentSide({ row, names }: { row: PrecedentRow; names: ReturnType<typeof usePlaceNames> }) {
  const t = useRegistersCopy()
  const me = useMe()
  // the ruling's number is the order's with its own letters
  const [orderNo = ''] = row.rulingNo.split('-')
  return (
    <>
      <div className="ui-scroll">
        <section className="ui-part">
          <SectionTitle note={precedentStatusNames[row.status]}>{names.category(row.categoryCode)} · {names.area(row.areaCode)}</SectionTitle>
          <p>{t('precedent.unit')} <b>{row.leadUnitName}</b> {row.status === 'APPROVED' && row.ruleId !== null && <Tag>{t('precedent.rule', { n: row.ruleId })}</Tag>}</p>
        </section>
        <dl className="ui-facts ui-part">
          <dt>{t('precedent.no')}</dt>
          <dd>{printedNo(orderNo)} {row.orderId === null ? <span className="ui-muted">{t('precedent.gone')}</span> : <Link to={`/orders/${orderNo}`}>{t('precedent.order')}</Link>}</dd>
          <dt>{t('precedent.basis')}</dt>
          <dd>{row.rule.basisText}</dd>
          <dt>{t('precedent.by')}</dt>
          <dd>{row.proposedByName} {whenText(row.proposedAt)}</dd>
          {row.decidedAt && (
            <>
              <dt>{t('precedent.state')}</dt>
              <dd>{t('precedent.decided', { name: row.decidedByName ?? '', at: whenText(row.decidedAt), state: precedentStatusNames[row.status] })}{row.decisionWords && <p className="ui-muted">{row.decisionWords}</p>}</dd>
            </>
          )}
        </dl>
      </div>
      {row.mayDecide ? <Decision row={row} /> : row.status === 'PROPOSED' && <p className="reg-form ui-hint">{t(opens(me, 'precedentDecision') ? 'precedent.own' : 'precedent.not-yours')}</p>}
    </>
  )
}

function Decision({ row }: { row: PrecedentRow }) {
  const t = useRegistersCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [words, setWords] = useState('')
  const decide = useMutation(trpc.precedent.decide.mutationOptions({ onSettled: () => cache.invalidateQueries({ queryKey: trpc.precedent.pathKey() }) }))
  const off = words.trim() ? undefined : t('precedent.wordsMissing')
  const send = (adopt: boolean) => void (!off && !decide.isPending && decide.mutate({ id: row.id, adopt, words }))
  return (
    <form className="reg-form" aria-label={t('precedent')} onSubmit={(event) => (event.preventDefault(), send(true))}>
      <Field label={t('precedent.words')} required>
        {({ id, describedBy }) => <textarea id={id} aria-describedby={describedBy} className="ui-input" rows={2} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      {decide.error && <p className="reg-error" role="alert">{whyOf(decide.error)}</p>}
      <div className="ui-row is-wrap">
        <Button type="submit" look="primary" busy={decide.isPending} off={off}>{t('precedent.adopt')}</Button>
        <Button busy={decide.isPending} off={off} onPress={() => send(false)}>{t('precedent.leave')}</Button>
      </div>
      <small className="ui-hint">{t('precedent.note')}</small>
    </form>
  )
}
