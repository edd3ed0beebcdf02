import { namesElsewhere, type ReturnGround } from '@hotline/domain/work-order/returns.ts'
import { useTenantNodes, useUnitNodes } from '../../lib/units.ts'
import type { OrderPage } from '../../lib/api.ts'
import type { Form } from './form-kit.tsx'
import { Pick } from './pickers.tsx'
import { useOrderCopy } from './use-copy.ts'

/** Nobody is suggested yet. */
export const NOBODY = ''
const CENTRE = 't'

/** What was picked: a unit by its id, or a centre where its units aren't known. */
export const suggestedIds = (picked: string) => ({
  suggestedUnitId: picked && !picked.startsWith(CENTRE) ? Number(picked) : null,
  suggestedTenantId: picked.startsWith(CENTRE) ? Number(picked.slice(CENTRE.length)) : null,
})

/** Who says "not mine" on such a ground says whose. */
export const suggestionGap = (ground: ReturnGround | null, picked: string): boolean => ground !== null && namesElsewhere(ground) && !picked

/** Whose matter it is in the unit's eyes. */
export function Suggested<T extends { suggested: string; ground: ReturnGround | null }>(props: { form: Form<T>; order: OrderPage }) {
  const { form, order } = props
  const t = useOrderCopy()
  const units = useUnitNodes(order.tenantId)
  const centres = useTenantNodes(({ id }) => id !== order.tenantId).map((node) => ({ key: `${CENTRE}${node.key}`, label: t('return.centre', { name: node.label }) }))
  const { ground, suggested } = form.value
  const nodes = [...units.filter((node) => node.key !== String(order.leadUnitId)), ...centres]
  return (
    <Pick
      label={t('return.suggested')} hint={t('return.suggestedHint')} required={ground !== null && namesElsewhere(ground)} nodes={nodes} value={suggested}
      // safe: the form holds just such a field
      onPick={(key) => form.set({ suggested: key } as Partial<T>)}
    />
  )
}
