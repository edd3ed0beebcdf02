import { doingNames } from '@hotline/domain/work-order/presence.ts'
import { PersonChip } from '@hotline/ui/person-chip.tsx'
import { createContext, use } from 'react'
import { usePresence, useWriting } from '../../lib/presence.ts'

/** Whether the screen around a form already says who else is there. */
const SaidAbove = createContext(false)
export const PresenceSaid = SaidAbove.Provider

/** Who else has this order open, and who is writing about it: 王芳 正在编辑. */
export function Presence({ orderId }: { orderId: string }) {
  const others = usePresence(orderId)
  return (
    <span className="order-presence" role="status">
      {others.map((other) => <PersonChip key={other.personId} name={other.personName} note={doingNames[other.doing]} quiet={other.doing === 'READING'} />)}
    </span>
  )
}

/** For a form: says that somebody writes here, and names the others unless the screen around it does. */
export function WritingHere({ orderId }: { orderId: string }) {
  useWriting(orderId)
  return use(SaidAbove) ? null : <Presence orderId={orderId} />
}
