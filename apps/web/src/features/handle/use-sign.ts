import { useUndo } from '@hotline/ui/undo.tsx'
import { useRef, useState } from 'react'
import { usePerform } from '../../lib/perform.ts'
import { useHandleCopy } from './use-copy.ts'

type Signable = { id: string; version: number; title: string }

/**
 * Signing without asking: it goes out after the seconds in which it can be taken back. Until then the order
 * counts as signed on this screen only.
 */
export function useSign(verb: 'sign' | 'signPart' = 'sign') {
  const t = useHandleCopy()
  const announce = useUndo()
  const command = usePerform(verb)
  // one after the other: a signing on its way must not swallow the next
  const last = useRef(Promise.resolve())
  const [signing, setSigning] = useState<ReadonlySet<string>>(new Set())
  const without = (id: string) => setSigning((before) => new Set([...before].filter((one) => one !== id)))

  const sign = (order: Signable) => {
    setSigning((before) => new Set([...before, order.id]))
    announce({
      label: t('signed', { title: order.title }),
      undo: () => without(order.id),
      commit: () => {
        last.current = last.current.then(async () => {
          await command.run(order, {})
          without(order.id)
        })
      },
    })
  }
  return { sign, signing, failed: command.error && t('signFailed', { why: command.error }) }
}
