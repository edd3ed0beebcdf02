import { useUnitNodes } from '../../../lib/units.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { consultedBodyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Tick, Ticks, Words } from '../fields.tsx'
import { Pick, PickMany } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

const BODIES = ['ESTABLISHMENT_OFFICE', 'JUDICIAL_BUREAU'] as const

type Value = { lead: string; co: number[]; decision: string; basis: string; consultedBodies: (typeof BODIES)[number][]; consulted: string; gap: boolean; asPrecedent: boolean }
const initial: Value = { lead: '', co: [], decision: '', basis: '', consultedBodies: [], consulted: '', gap: false, asPrecedent: false }

export function Designate(props: FormProps) {
  const t = useOrderCopy()
  const nodes = useUnitNodes()
  return (
    <VerbForm
      {...props} verb="designate" initial={initial} note={t('designate.note')}
      input={({ lead, co, ...value }) => ({ ...value, leadUnitId: Number(lead), co: co.map((unitId) => ({ unitId })) })}
      gap={({ lead, decision, basis, consultedBodies, consulted }) => (!lead && t('gap.lead')) || (!decision.trim() && t('gap.decision')) || (!basis.trim() && t('gap.basis')) || (consultedBodies.length > 0 && !consulted.trim() && t('gap.consulted'))}
    >
      {(form) => (
        <>
          <Pick label={t('lead')} required nodes={nodes} value={form.value.lead} onPick={(lead) => form.set({ lead })} />
          <PickMany label={t('co')} nodes={nodes} value={form.value.co} onChange={(co) => form.set({ co })} />
          <Words form={form} name="decision" of="decision" label={t('designate.decision')} hint={t('designate.decisionHint')} required />
          <Words form={form} name="basis" of="basis" label={t('basis')} required />
          <Ticks form={form} name="consultedBodies" label={t('designate.bodies')} options={BODIES} names={consultedBodyNames} />
          <Words form={form} name="consulted" of="consulted" label={t('designate.consulted')} hint={t('designate.consultedHint')} rows={1} required={form.value.consultedBodies.length > 0} />
          <Tick form={form} name="gap" label={t('designate.gap')} hint={t('designate.gapHint')} />
          <Tick form={form} name="asPrecedent" label={t('designate.precedent')} hint={t('designate.precedentHint')} />
        </>
      )}
    </VerbForm>
  )
}
