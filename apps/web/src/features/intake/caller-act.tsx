import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { Loading } from '@hotline/ui/faces.tsx'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import type { FormProps } from '../work-order/form-kit.tsx'
import { useIntakeText } from './text.ts'

/** A verb's form on another of the caller's orders, in its place on the left; the server says whether it is allowed. */
export function CallerAct(props: { id: string; verb: OrderVerb; Form: ComponentType<FormProps>; onDone: () => void; onBack: () => void }) {
  const { id, verb, Form, onDone, onBack } = props
  const t = useIntakeText()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const found = useQuery(trpc.workOrder.get.queryOptions({ id }))
  if (found.isPending) return <Loading rows={2} />
  if (!found.data) return <p className="intake-error" role="alert">{whyOf(found.error)}</p>
  const { order } = found.data
  if (!order.verbs.includes(verb)) return <p className="ui-hint">{t('act.not-now')}</p>
  const done = () => {
    void cache.invalidateQueries({ queryKey: trpc.intake.pathKey() })
    onDone()
  }
  return <div className="intake-act"><Form order={order} onDone={done} onBack={onBack} /></div>
}
