import type { OrderRequest } from '@hotline/domain/work-order/beside.ts'
import { isOpenRequest } from '@hotline/domain/work-order/requests.ts'
import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import type { History, OrderPage } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { decidable } from './beside/decidable.ts'
import { RequestBand } from './beside/request-band.tsx'
import { useBesideCopy } from './beside/use-copy.ts'
import { extended } from './extended.ts'
import { FORMS, hasForm, type FormVerb } from './forms/registry.tsx'
import { decisionsOn } from './offered.ts'
import { useCalendar } from './use-calendar.ts'

type Props = { order: OrderPage; history: History; open: FormVerb | null; onOpen: (verb: FormVerb | null) => void }

/** The one request that waits for this reader, else the first that waits for anybody: a band with its decisions. */
export function WaitingRequest(props: Props) {
  const { order, history } = props
  const waiting = history.requests.filter(isOpenRequest)
  const request = waiting.find((each) => decisionsOn(each, order.verbs).length > 0) ?? waiting[0]
  return request ? <Band key={request.id} {...props} request={request} /> : null
}

function Band(props: Props & { request: OrderRequest }) {
  const { order, open, onOpen, request } = props
  const t = useBesideCopy()
  const me = useMe()
  const calendar = useCalendar()
  const verbs = decisionsOn(request, order.verbs).filter(hasForm)
  // four eyes: whoever asked, approved or seconded doesn't decide; taking it back stays his
  const own = !decidable(request, me)
  const off = (verb: FormVerb) => (own && verb !== 'dropRequest' ? t('four-eyes') : undefined)
  const toggle = (verb: FormVerb) => onOpen(open === verb ? null : verb)
  useHotkeys(Object.fromEntries(verbs.filter((verb) => !off(verb)).map((verb) => [FORMS[verb].key, () => toggle(verb)])))
  const { wanted, unit = 'WORKING_DAY' } = request.detail
  const citizenDue = request.kind === 'EXTENSION' && wanted && order.dueAt && calendar ? extended(order.dueAt, { unit, amount: wanted }, calendar) : null
  return (
    <RequestBand
      request={request} order={order} citizenDue={citizenDue}
      acts={verbs.map((verb, at) => (
        <Button key={verb} look={!open && at === 0 && !off(verb) ? 'primary' : 'outline'} keys={FORMS[verb].key} off={off(verb)} pressed={open === verb} onPress={() => toggle(verb)}>{verbNames[verb]}</Button>
      ))}
    />
  )
}
