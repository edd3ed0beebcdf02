import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useState } from 'react'
import { Link } from 'react-router'
import { dayText } from '../../lib/time.ts'
import { LateDissatisfaction } from '../work-order/forms/late-dissatisfaction.tsx'
import { CallerAct } from './caller-act.tsx'
import { RepeatForm } from './repeat-form.tsx'
import type { CallerOrders } from './shapes.ts'
import { useIntakeText } from './text.ts'

type Row = CallerOrders['past'][number]

/** One of the caller's closed orders; what is over comes back as a new order that names it, or as a late word on it. */
export function PastOrder({ row, onOpen }: { row: Row; onOpen: (id: string) => void }) {
  const t = useIntakeText()
  const [act, setAct] = useState<'repeat' | 'late'>()
  const [done, setDone] = useState<string>()
  const over = row.status === 'CLOSED'
  const back = () => setAct(undefined)
  return (
    <li>
      <div className="intake-past-line">
        <time>{dayText(row.createdAt)}</time>
        <span>{row.requestType && requestTypeNames[row.requestType]}</span>
        <Link className="ui-clip" to={`/orders/${row.orderNo ?? row.id}`}>{row.title}</Link>
        <small>{statusNames[row.status]}</small>
      </div>
      {over && (
        <div className="ui-row intake-acts intake-small">
          <Button look="link" size="s" pressed={act === 'repeat'} onPress={() => setAct(act === 'repeat' ? undefined : 'repeat')}>{t('past.repeat')}</Button>
          <Button look="link" size="s" pressed={act === 'late'} onPress={() => setAct(act === 'late' ? undefined : 'late')}>{t('past.late')}</Button>
          {done && <span className="ui-hint ui-end" role="status">{done}</span>}
        </div>
      )}
      {act === 'repeat' && <RepeatForm row={row} onBack={back} onOpen={onOpen} />}
      {act === 'late' && <CallerAct id={row.id} verb="lateDissatisfaction" Form={LateDissatisfaction} onBack={back} onDone={() => (back(), setDone(t('past.late-done')))} />}
    </li>
  )
}
