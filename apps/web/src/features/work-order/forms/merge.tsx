import { Loading } from '@hotline/ui/faces.tsx'
import { Pair } from '../beside/pair.tsx'
import { errorAt, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { MergeTarget } from '../merge-target.tsx'
import { useAlikeOrders } from '../use-alike-orders.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = { targetId: string; reason: string }

/** Both orders beside each other before one follows the other. */
export function Merge(props: FormProps) {
  const t = useOrderCopy()
  const alike = useAlikeOrders(props.order.id)
  if (alike.loading) return <Loading rows={3} />
  // what the product itself thinks is the same matter is chosen to begin with, with its reasons
  const likely = alike.rows.find((row) => row.suggested)
  const initial: Value = { targetId: likely?.id ?? '', reason: likely?.reasons.join('，') ?? '' }
  return (
    <VerbForm
      {...props} verb="merge" initial={initial} note={t('merge.note')} input={(value) => value}
      gap={({ targetId, reason }) => (!targetId && t('gap.mergeTarget')) || (!reason.trim() && t('gap.reason'))}
    >
      {(form) => (
        <>
          <MergeTarget order={props.order} chosen={form.value.targetId} onChoose={(targetId) => form.set({ targetId })} error={errorAt(form, 'merge-target')} />
          {form.value.targetId && <Pair own={props.order} otherId={form.value.targetId} />}
          <Words form={form} name="reason" of="merge-reason" label={t('merge.reason')} hint={t('merge.reasonHint')} rows={1} required />
        </>
      )}
    </VerbForm>
  )
}
