import { usePerform } from '../../lib/perform.ts'
import { dispatchInput, disputeInput, isSendable, sendDownInput, transferInput, type Plan } from './plan.ts'

/** The four ways an order leaves the queue, as one. */
export function useSending() {
  const dispatch = usePerform('dispatch')
  const sendDown = usePerform('sendDown')
  const proposeTransfer = usePerform('proposeTransfer')
  const raiseDispute = usePerform('raiseDispute')
  const all = [dispatch, sendDown, proposeTransfer, raiseDispute]
  const forget = () => all.forEach((command) => command.error && command.reset())
  const run = async (order: { id: string; version: number }, plan: Plan, opinion: string) => {
    forget()
    if (!isSendable(plan)) return null
    switch (plan.verb) {
      case 'dispatch': return dispatch.run(order, dispatchInput(plan, opinion))
      case 'sendDown': return sendDown.run(order, sendDownInput(plan, opinion))
      case 'proposeTransfer': return proposeTransfer.run(order, transferInput(plan))
      case 'raiseDispute': return raiseDispute.run(order, disputeInput(plan))
    }
  }
  const failed = all.find((command) => command.error)
  return { run, forget, busy: all.some((command) => command.busy), stale: all.some((command) => command.stale), sent: all.find((command) => command.stale)?.sent ?? null, error: failed?.error ?? null, code: failed?.code ?? null, field: failed?.field ?? null }
}
