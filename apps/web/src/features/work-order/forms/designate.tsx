import { useUnitNodes } from '../../../lib/units.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { Pick, PickMany } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { lead: string; co: number[]; decision: string; basis: string; consulted: string }
const initial: Value = { lead: '', co: [], decision: '', basis: '', consulted: '' }

export function Designate(props: FormProps) {
  const t = useOrderCopy()
  const nodes = useUnitNodes()
  return (
    <VerbForm
      {...props} verb="designate" initial={initial} note={t('designate.note')}
      input={({ lead, co, decision, basis, consulted }) => ({ leadUnitId: Number(lead), co: co.map((unitId) => ({ unitId })), decision, basis, consulted })}
      gap={({ lead, decision, basis }) => (!lead && t('gap.lead')) || (!decision.trim() && t('gap.decision')) || (!basis.trim() && t('gap.basis'))}
    >
      {(form) => (
        <>
          <Pick label={t('lead')} required nodes={nodes} value={form.value.lead} onPick={(lead) => form.set({ lead })} />
          <PickMany label={t('co')} nodes={nodes} value={form.value.co} onChange={(co) => form.set({ co })} />
          <Words form={form} name="decision" of="decision" label={t('designate.decision')} hint={t('designate.decisionHint')} required />
          <Words form={form} name="basis" of="basis" label={t('basis')} required />
          <Words form={form} name="consulted" of="consulted" label={t('designate.consulted')} hint={t('designate.consultedHint')} rows={1} />
        </>
      )}
    </VerbForm>
  )
}
