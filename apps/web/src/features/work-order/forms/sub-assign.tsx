import { useMe } from '../../../lib/me.ts'
import { serverNow } from '../../../lib/now.ts'
import { fromInput, localInput } from '../../../lib/time.ts'
import { useUnitNodes } from '../../../lib/units.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Line, Words } from '../fields.tsx'
import { Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function SubAssign(props: FormProps) {
  const t = useOrderCopy()
  const { membership } = useMe()
  const all = useUnitNodes(membership.tenantId)
  // a centre passes on to any unit of its own, a unit to those below it
  const nodes = membership.unitId === null ? all : below(all, String(membership.unitId))
  return (
    <VerbForm
      {...props} verb="subAssign" initial={{ unit: '', dueAt: '', words: '' }}
      input={({ unit, dueAt, words }) => ({ unitId: Number(unit), dueAt: fromInput(dueAt), words })}
      gap={({ unit, dueAt }) => (!nodes.length && t('sub.none')) || (!unit && t('gap.unit')) || (!fromInput(dueAt) && t('gap.due'))}
    >
      {(form) => (
        <>
          <Pick label={t('sub.to')} required nodes={nodes} value={form.value.unit} onPick={(unit) => form.set({ unit })} />
          <Line form={form} name="dueAt" of="internal-due" label={t('sub.due')} hint={t('sub.dueHint')} type="datetime-local" min={localInput(serverNow())} max={props.order.holderDueAt ? localInput(props.order.holderDueAt) : undefined} required />
          <Words form={form} name="words" of="words" label={t('sub.words')} />
        </>
      )}
    </VerbForm>
  )
}

/** The units under one, and under those. */
function below<N extends { key: string; parentKey?: string }>(nodes: readonly N[], key: string): N[] {
  return nodes.filter((node) => node.parentKey === key).flatMap((node) => [node, ...below(nodes, node.key)])
}
