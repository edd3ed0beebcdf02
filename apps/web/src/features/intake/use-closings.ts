import { useQueryClient } from '@tanstack/react-query'
import type { Outputs } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { useTRPC } from '../../lib/trpc.ts'
import type { Closing } from './closing.ts'
import { answerInput, emergencyInput, registerInput, rejectInput } from './closing.ts'
import type { IntakeForm } from './form.ts'

export type Outcome = Outputs['workOrder']['perform']

/** The five ways out of a draft as one: what the last one said stands until something is typed or another is tried. */
export function useClosings() {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const register = usePerform('register')
  const answerDirectly = usePerform('answerDirectly')
  const reject = usePerform('reject')
  const transferEmergency = usePerform('transferEmergency')
  const discardDraft = usePerform('discardDraft')
  const all = [register, answerDirectly, reject, transferEmergency, discardDraft]
  const failed = all.find((command) => command.error)
  const forget = () => all.forEach((command) => command.error && command.reset())
  const send = (order: { id: string; version: number }, form: IntakeForm, closing: Closing): Promise<Outcome | null> => {
    switch (closing.verb) {
      case 'register': return register.run(order, registerInput(form))
      case 'answerDirectly': return answerDirectly.run(order, answerInput(form))
      case 'reject': return reject.run(order, rejectInput(form))
      case 'transferEmergency': return transferEmergency.run(order, emergencyInput(form))
      case 'discardDraft': return discardDraft.run(order, { reason: closing.reason, nothingPromised: true })
    }
  }
  const run: typeof send = async (order, form, closing) => {
    forget()
    const outcome = await send(order, form, closing)
    // The next matter of this call finds this one among what the number has open.
    if (outcome) void cache.invalidateQueries({ queryKey: trpc.intake.pathKey() })
    return outcome
  }
  return { run, forget, sent: all.find((command) => command.stale)?.sent ?? null, busy: all.some((command) => command.busy), code: failed?.code ?? null, field: failed?.field ?? null, error: failed?.error ?? undefined, stale: all.some((command) => command.stale) }
}
