import type { Verb } from '@hotline/domain/work-order/verbs.ts'
import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useState, type ComponentType } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import type { FormProps } from '../work-order/form-kit.tsx'
import { AskCaller, EndorseRequest, Resume } from '../work-order/forms/decisions.tsx'
import { ApprovePart } from '../work-order/forms/approve-part.tsx'
import { RejectPart } from '../work-order/forms/reject-part.tsx'
import { DropRequest } from '../work-order/forms/drop-request.tsx'
import { ProposeReclassify } from '../work-order/forms/reclassify.tsx'
import { RequestExtension } from '../work-order/forms/request-extension.tsx'
import { RequestLateReturn } from '../work-order/forms/request-late-return.tsx'
import { RequestReturn } from '../work-order/forms/request-return.tsx'
import { StopPursuing } from '../work-order/forms/stop-pursuing.tsx'
import { Suspend } from '../work-order/forms/suspend.tsx'
import { offered } from '../work-order/offered.ts'
import { useHandleCopy } from './use-copy.ts'

/** What a unit asks for beside handling, in the order it comes up. */
const ACTS: readonly { verb: Verb; Form: ComponentType<FormProps> }[] = [
  { verb: 'approvePart', Form: ApprovePart }, { verb: 'rejectPart', Form: RejectPart },
  { verb: 'endorseRequest', Form: EndorseRequest }, { verb: 'dropRequest', Form: DropRequest }, { verb: 'resume', Form: Resume }, { verb: 'requestReturn', Form: RequestReturn },
  { verb: 'requestLateReturn', Form: RequestLateReturn }, { verb: 'requestExtension', Form: RequestExtension }, { verb: 'suspend', Form: Suspend }, { verb: 'askCaller', Form: AskCaller }, { verb: 'proposeReclassify', Form: ProposeReclassify }, { verb: 'stopPursuing', Form: StopPursuing },
]

/** The acts beside the big button: a word each, the form of the pressed one under them. */
export function MoreActs(props: { order: OrderPage; history: History; onDone: () => void }) {
  const { order, history, onDone } = props
  const t = useHandleCopy()
  const verbs = offered(order, history)
  const acts = ACTS.filter(({ verb }) => verbs.includes(verb))
  // a leader who is asked to agree finds the question open
  const [chosen, setChosen] = useState<Verb | null>(verbs.find((verb) => verb === 'endorseRequest' || verb === 'approvePart') ?? null)
  const open = acts.find(({ verb }) => verb === chosen)
  if (!acts.length) return null
  const done = () => {
    setChosen(null)
    onDone()
  }
  return (
    <section className="handle-more" aria-label={t('more')}>
      <div className="ui-row is-wrap" role="toolbar" aria-label={t('more')}>
        {acts.map(({ verb }) => <Button key={verb} size="s" pressed={open?.verb === verb} onPress={() => setChosen(open?.verb === verb ? null : verb)}>{verbNames[verb]}</Button>)}
      </div>
      {open && <open.Form key={open.verb} order={order} onDone={done} onBack={() => setChosen(null)} />}
    </section>
  )
}
