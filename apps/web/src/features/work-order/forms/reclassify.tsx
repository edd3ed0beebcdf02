import { REQUEST_TYPES, URGENCIES, type RequestType, type Urgency } from '@hotline/domain/work-order/model.ts'
import { requestTypeNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { useCategoryNodes } from '../use-categories.ts'
import { useTenants } from '../use-tenants.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Words } from '../fields.tsx'
import { Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { requestType: RequestType | null; categoryCode: string; urgency: Urgency | null; areaCode: string; reason: string }

export const Reclassify = (props: FormProps) => <Classes {...props} verb="reclassify" />
/** The same, asked of the centre by the unit. */
export const ProposeReclassify = (props: FormProps) => <Classes {...props} verb="proposeReclassify" />

function Classes(props: FormProps & { verb: 'reclassify' | 'proposeReclassify' }) {
  const t = useOrderCopy()
  const { order } = props
  const categories = useCategoryNodes()
  const areas = useTenants().map((tenant) => ({ key: tenant.areaCode, label: tenant.name }))
  const initial: Value = { requestType: order.requestType, categoryCode: order.categoryCode ?? '', urgency: order.urgency, areaCode: order.areaCode ?? '', reason: '' }
  const same = (value: Value) => value.requestType === order.requestType && value.categoryCode === (order.categoryCode ?? '') && value.urgency === order.urgency && value.areaCode === (order.areaCode ?? '')
  return (
    <VerbForm
      {...props} initial={initial} note={t(props.verb === 'proposeReclassify' ? 'proposeReclassify.note' : order.signedAt ? 'reclassify.signed' : 'reclassify.note')}
      input={({ requestType, categoryCode, urgency, areaCode, reason }) => ({ requestType: requestType ?? undefined, categoryCode: categoryCode || undefined, urgency: urgency ?? undefined, areaCode: areaCode || undefined, reason })}
      gap={(value) => (same(value) && t('gap.change')) || (!value.reason.trim() && t('gap.reason'))}
    >
      {(form) => (
        <>
          <Choice form={form} name="requestType" label={t('requestType')} options={REQUEST_TYPES} names={requestTypeNames} />
          <Pick label={t('category')} nodes={categories} value={form.value.categoryCode} onPick={(categoryCode) => form.set({ categoryCode })} />
          <Choice form={form} name="urgency" label={t('urgency')} options={URGENCIES} names={urgencyNames} />
          <Pick label={t('area')} nodes={areas} value={form.value.areaCode} onPick={(areaCode) => form.set({ areaCode })} />
          <Words form={form} name="reason" of="reclassify-reason" label={t('reason')} required />
        </>
      )}
    </VerbForm>
  )
}
