import { PRESS_TRIGGERS, SUPERVISION_LEVELS, supervisionNames, triggerNames, type PressTrigger, type SupervisionLevel } from '@hotline/domain/work-order/supervising.ts'
import { Choice, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { level: SupervisionLevel | null; trigger: PressTrigger | null; requirements: string }
const initial: Value = { level: null, trigger: null, requirements: '' }
const nodes = PRESS_TRIGGERS.map((key) => ({ key, label: `${key} ${triggerNames[key]}` }))

export function OpenSupervision(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="openSupervision" initial={initial} note={t('supervision.note')}
      // the gap has made sure of both
      input={({ level, trigger, requirements }) => ({ level: level ?? 'L1', trigger: trigger ?? 'P1', requirements })}
      gap={({ level, trigger, requirements }) => (!level && t('gap.level')) || (!trigger && t('gap.trigger')) || (!requirements.trim() && t('gap.requirements'))}
    >
      {(form) => (
        <>
          <Choice form={form} name="level" of="supervision-level" label={t('supervision.level')} options={SUPERVISION_LEVELS} names={supervisionNames} required />
          <Pick label={t('supervision.trigger')} required nodes={nodes} value={form.value.trigger} onPick={(key) => form.set({ trigger: PRESS_TRIGGERS.find((trigger) => trigger === key) ?? null })} />
          <Words form={form} name="requirements" of="supervision-requirements" label={t('supervision.needs')} hint={t('supervision.needsHint')} rows={3} required />
        </>
      )}
    </VerbForm>
  )
}
