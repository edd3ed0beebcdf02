import { TRANSFER_STAYS, type TransferStay } from '@hotline/domain/work-order/model.ts'
import { transferStayNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { useTenantNodes } from '../../../lib/units.ts'
import { useMe } from '../../../lib/me.ts'
import { useTenants } from '../use-tenants.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Words } from '../fields.tsx'
import { Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

const INITIAL: { to: string; reason: string; evidence: string; stay: TransferStay } = { to: '', reason: '', evidence: '', stay: 'FOLLOW' }

export function ProposeTransfer(props: FormProps) {
  const t = useOrderCopy()
  const { membership } = useMe()
  const own = useTenants().find((tenant) => tenant.id === membership.tenantId)
  // up to the prefecture, or across to a county under the same one
  const nodes = useTenantNodes((tenant) => own !== undefined && tenant.id !== own.id && (tenant.id === own.parentId || (own.kind !== 'PREFECTURE' && tenant.parentId === own.parentId)))
  return (
    <VerbForm
      {...props} verb="proposeTransfer" initial={INITIAL} note={t('transfer.note')}
      input={({ to, reason, evidence, stay }) => ({ toTenantId: Number(to), reason, evidence, stay })}
      gap={({ to, reason, evidence }) => (!to && t('gap.target')) || (!reason.trim() && t('gap.reason')) || (!evidence.trim() && t('gap.evidence'))}
    >
      {(form) => (
        <>
          <Pick label={t('transfer.to')} required nodes={nodes} value={form.value.to} onPick={(to) => form.set({ to })} />
          <Words form={form} name="reason" of="reason" label={t('reason')} required />
          <Words form={form} name="evidence" of="evidence" label={t('evidence')} hint={t('transfer.evidence')} required />
          <Choice form={form} name="stay" label={t('transfer.stay')} options={TRANSFER_STAYS} names={transferStayNames} />
        </>
      )}
    </VerbForm>
  )
}
