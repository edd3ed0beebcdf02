import { TAKE_OVER_GROUNDS, takeOverNames, type TakeOverGround } from '@hotline/domain/work-order/escalating.ts'
import { Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { ground: TakeOverGround | null; reason: string }
const initial: Value = { ground: null, reason: '' }
const nodes = TAKE_OVER_GROUNDS.map((key) => ({ key, label: takeOverNames[key] }))

export function TakeOver(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="takeOver" initial={initial} note={t('takeOver.note')}
      // the gap has made sure of the ground
      input={({ ground, reason }) => ({ ground: ground ?? 'INSTRUCTION', reason })} gap={({ ground, reason }) => (!ground && t('gap.ground')) || (!reason.trim() && t('gap.reason'))}
    >
      {(form) => (
        <>
          <Pick label={t('suspend.ground')} required nodes={nodes} value={form.value.ground} onPick={(key) => form.set({ ground: TAKE_OVER_GROUNDS.find((ground) => ground === key) ?? null })} />
          <Words form={form} name="reason" of="reason" label={t('reason')} required />
        </>
      )}
    </VerbForm>
  )
}
