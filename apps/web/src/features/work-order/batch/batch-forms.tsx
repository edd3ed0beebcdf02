import { ROUTING_BASES, type RoutingBasis } from '@hotline/domain/work-order/model.ts'
import { routingBasisNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { useState, type ComponentType, type ReactNode } from 'react'
import { useUnitNodes } from '../../../lib/units.ts'
import type { VerbInput } from '../../../lib/verb-input.ts'
import { Choice, Words } from '../fields.tsx'
import type { Form } from '../form-kit.tsx'
import { Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'
import { useSlotGap } from '../use-templates.ts'

type T = ReturnType<typeof useOrderCopy>
/** `send` is absent while something still has to be written; `gap` says what. */
type Filled = { gap: string | undefined; input: unknown }
export type BatchFormProps = { children: (filled: Filled) => ReactNode }

type Asks<V extends OrderVerb, Value> = {
  initial: Value
  input: (value: Value) => VerbInput<V>
  gap?: (value: Value, t: T) => string | false | undefined
  Fields?: ComponentType<{ form: Form<Value> }>
}

/** The one input of a verb for many orders. The verb only fixes the type of what is sent. */
function batchForm<V extends OrderVerb, Value extends Record<string, unknown>>(_verb: V, { initial, input, gap, Fields }: Asks<V, Value>): ComponentType<BatchFormProps> {
  return function BatchForm({ children }) {
    const t = useOrderCopy()
    const slotGap = useSlotGap()
    const [value, setValue] = useState(initial)
    const texts = Object.values(value).filter((each) => typeof each === 'string')
    return (
      <>
        {Fields && <Fields form={{ value, code: null, error: null, set: (patch) => setValue((before) => ({ ...before, ...patch })) }} />}
        {children({ gap: gap?.(value, t) || slotGap(...texts) || undefined, input: input(value) })}
      </>
    )
  }
}

/** A verb that takes one text, under this label. */
function textForm<V extends OrderVerb>(verb: V, label: Parameters<T>[0], needed: Parameters<T>[0] | null, input: (words: string) => VerbInput<V>): ComponentType<BatchFormProps> {
  return batchForm(verb, {
    initial: { words: '' }, input: ({ words }) => input(words), gap: ({ words }, t) => needed !== null && !words.trim() && t(needed),
    Fields: function TextField({ form }) {
      const t = useOrderCopy()
      return <Words form={form} name="words" label={t(label)} hint={needed ? undefined : t('mayBeEmpty')} required={needed !== null} autoFocus />
    },
  })
}

type ToUnit = { lead: string; basis: RoutingBasis | null; clause: string; overrideReason: string; opinion: string }

function UnitFields({ form }: { form: Form<ToUnit> }) {
  const t = useOrderCopy()
  const nodes = useUnitNodes()
  return (
    <>
      <Pick label={t('lead')} required nodes={nodes} value={form.value.lead} onPick={(lead) => form.set({ lead })} />
      <Choice form={form} name="basis" label={t('routingBasis')} options={ROUTING_BASES} names={routingBasisNames} required />
      <Words form={form} name="clause" label={t('clause')} hint={t('clause.hint')} rows={1} required />
      <Words form={form} name="overrideReason" label={t('override')} rows={1} required />
      <Words form={form} name="opinion" templates="DISPATCH_OPINION" label={t('dispatch.opinion')} required />
    </>
  )
}

const toUnit: ToUnit = { lead: '', basis: null, clause: '', overrideReason: '', opinion: '' }

/** The verbs that make sense for many orders at once: their input is the same for all. */
export const BATCH_FORMS = {
  urge: textForm('urge', 'urge.text', 'gap.urge', (text) => ({ text, by: 'CENTRE' })),
  sign: batchForm('sign', { initial: {}, input: () => ({}) }),
  signPart: batchForm('signPart', { initial: {}, input: () => ({}) }),
  // no one entry of the catalogue fits them all: the dispatcher says on what the choice rests
  dispatch: batchForm('dispatch', {
    initial: toUnit, Fields: UnitFields,
    input: ({ lead, basis, clause, overrideReason, opinion }) => ({ leadUnitId: Number(lead), basis: basis ?? 'INDUSTRY', ruleId: null, manualBasis: { clause, overrideReason }, opinion }),
    gap: ({ lead, basis, clause, overrideReason, opinion }, t) => (!lead && t('gap.lead')) || (!basis && t('gap.routingBasis')) || (!clause.trim() && t('gap.clause')) || (!overrideReason.trim() && t('gap.override')) || (!opinion.trim() && t('gap.opinion')),
  }),
  recallDispatch: textForm('recallDispatch', 'reason', 'gap.reason', (reason) => ({ reason })),
  approveExtension: textForm('approveExtension', 'reviewOpinion', null, (opinion) => ({ opinion })),
  rejectExtension: textForm('rejectExtension', 'reviewOpinion', 'gap.opinion', (opinion) => ({ opinion })),
  approveSuspension: textForm('approveSuspension', 'reviewOpinion', null, (opinion) => ({ opinion })),
  rejectSuspension: textForm('rejectSuspension', 'reviewOpinion', 'gap.opinion', (opinion) => ({ opinion })),
  unitApprove: textForm('unitApprove', 'approveOpinion', null, (opinion) => ({ opinion })),
  acceptResult: textForm('acceptResult', 'reviewOpinion', null, (opinion) => ({ opinion })),
} as const satisfies Partial<Record<OrderVerb, ComponentType<BatchFormProps>>>
export type BatchVerb = keyof typeof BATCH_FORMS
