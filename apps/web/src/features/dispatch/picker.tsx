import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { TreePicker } from '@hotline/ui/tree-picker.tsx'
import { useEffect, useRef } from 'react'
import type { Choice } from './choice.ts'
import type { Plan } from './plan.ts'
import type { OrderPage } from '../../lib/api.ts'
import { useDispatchText } from './text.ts'
import type { Directory } from '../work-order/side/use-names.ts'

export type Picking = 'lead' | 'co' | 'tenant' | 'parties'

type Props = { picking: Picking; order: OrderPage; plan: Plan; names: Directory; choice: Choice; onChange: (part: Partial<Choice>) => void; onClose: () => void; onBack: () => void }

/** A unit or a centre by pinyin initials, in place: the order stays in sight above it. */
export function Picker({ picking, order, plan, names, choice, onChange, onClose, onBack }: Props) {
  const t = useDispatchText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Some browsers answer with a promise, which is no undoing of an effect.
    box.current?.scrollIntoView?.({ block: 'nearest' })
  }, [picking])
  const co = 'coUnitIds' in plan ? plan.coUnitIds : []
  const down = choice.way === 'sendDown'
  const label = picking === 'lead' ? t('pick.lead') : picking === 'co' ? t('pick.co') : picking === 'parties' ? t('pick.parties') : t(down ? 'pick.tenant-down' : 'pick.tenant')
  const nodes = picking === 'tenant' ? names.tenantNodes(down ? 'below' : 'beside') : names.unitNodes(picking !== 'lead' || order.urgency === 'CRITICAL')
  const pick = (key: string) => {
    const id = Number(key.slice(2))
    switch (picking) {
      case 'lead':
        onChange({ way: 'unit', leadUnitId: id, directToUnit: !names.isOwnUnit(id) })
        return onClose()
      case 'tenant':
        onChange({ toTenantId: id })
        return onClose()
      case 'co':
        onChange({ coUnitIds: [...new Set([...co, id])] })
        return onClose()
      // Parties of a dispute come in several: the picker stays.
      case 'parties': return onChange({ disputeUnitIds: [...new Set([...choice.disputeUnitIds, id])] })
    }
  }
  return (
    <div
      ref={box} className="dispatch-picker" role="dialog" aria-label={label}
      onKeyDown={onEscape(onBack)}
    >
      <TreePicker key={picking} label={label} nodes={nodes} autoFocus onPick={(node) => pick(node.key)} />
      <Button look="plain" size="s" keys="Escape" onPress={onBack}>{t('picker.fold')}</Button>
    </div>
  )
}
