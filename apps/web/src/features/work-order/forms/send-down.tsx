import { serverNow } from '../../../lib/now.ts'
import { fromInput, localInput } from '../../../lib/time.ts'
import { useMe } from '../../../lib/me.ts'
import { useTenantNodes } from '../../../lib/units.ts'
import { useTenants } from '../use-tenants.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Line, Words } from '../fields.tsx'
import { Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function SendDown(props: FormProps) {
  const t = useOrderCopy()
  const { membership } = useMe()
  const tenants = useTenants()
  const nodes = useTenantNodes((tenant) => tenant.parentId === membership.tenantId)
  const there = tenants.find((tenant) => tenant.areaCode === props.order.areaCode && tenant.parentId === membership.tenantId)
  const promised = props.order.dueAt && props.order.dueAt > serverNow() ? localInput(props.order.dueAt) : ''
  const elsewhere = (to: string) => to !== '' && tenants.find((tenant) => String(tenant.id) === to)?.areaCode !== props.order.areaCode
  return (
    <VerbForm
      key={there?.id} {...props} verb="sendDown" initial={{ to: there ? String(there.id) : '', opinion: '', basis: '', replyBy: promised }} note={t('sendDown.note')}
      input={({ to, opinion, basis, replyBy }) => ({ toTenantId: Number(to), opinion, basis, replyBy: fromInput(replyBy) })}
      gap={({ to, opinion, basis }) => (!to && t('gap.target')) || (!opinion.trim() && t('gap.opinion')) || (elsewhere(to) && !basis.trim() && t('gap.sendDownBasis'))}
    >
      {(form) => (
        <>
          <Pick label={t('sendDown.to')} required nodes={nodes} value={form.value.to} onPick={(to) => form.set({ to })} />
          <Words form={form} name="opinion" of="dispatch-opinion" label={t('dispatch.opinion')} required />
          {elsewhere(form.value.to) && <Words form={form} name="basis" of="send-down" label={t('basis')} hint={t('sendDown.basis')} required />}
          <Line form={form} name="replyBy" of="reply-by" label={t('sendDown.replyBy')} type="datetime-local" />
        </>
      )}
    </VerbForm>
  )
}
