import { useQuery } from '@tanstack/react-query'
import { Loading } from '@hotline/ui/faces.tsx'
import { ROUTING_BASES, type RoutingBasis } from '@hotline/domain/work-order/model.ts'
import { routingBasisNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { routingSentence } from '@hotline/domain/routing/phrases.zh-CN.ts'
import { Why } from '@hotline/ui/why.tsx'
import type { Routing } from '../../../lib/api.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useUnitNodes } from '../../../lib/units.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Tick, Words } from '../fields.tsx'
import { Pick, PickMany } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { lead: string; co: number[]; basis: RoutingBasis | null; opinion: string; clause: string; overrideReason: string; directToUnit: boolean }

/** The proposal stands until something else is chosen. */
export function Dispatch(props: FormProps) {
  const routing = useQuery(useTRPC().workOrder.route.queryOptions({ id: props.order.id }))
  if (routing.isPending) return <Loading rows={2} />
  return <Chosen {...props} proposal={routing.data?.proposal ?? null} />
}

function Chosen({ proposal, ...props }: FormProps & { proposal: Routing['proposal'] | null }) {
  const t = useOrderCopy()
  const nodes = useUnitNodes()
  const initial: Value = { lead: proposal?.lead ? String(proposal.lead) : '', co: proposal?.co ?? [], basis: proposal?.basis ?? null, opinion: '', clause: '', overrideReason: '', directToUnit: false }
  // off the catalogue, or where it settles nothing, the dispatcher says on what the choice rests
  const manual = ({ lead }: Value) => proposal?.ruleId == null || Number(lead) !== proposal.lead
  return (
    <VerbForm
      {...props} verb="dispatch" initial={initial}
      input={(value) => ({
        leadUnitId: Number(value.lead), co: value.co.map((unitId) => ({ unitId })), basis: value.basis ?? 'INDUSTRY', ruleId: manual(value) ? null : (proposal?.ruleId ?? null),
        manualBasis: manual(value) ? { clause: value.clause, overrideReason: value.overrideReason } : null, opinion: value.opinion, directToUnit: value.directToUnit,
      })}
      gap={(value) =>
        (!value.lead && t('gap.lead')) || (!value.basis && t('gap.routingBasis')) || (!value.opinion.trim() && t('gap.opinion')) ||
        (manual(value) && !value.clause.trim() && t('gap.clause')) || (manual(value) && !value.overrideReason.trim() && t('gap.override'))
      }
    >
      {(form) => (
        <>
          {proposal && <Why reasons={[...proposal.explanation, ...proposal.warnings].map((remark) => routingSentence(remark))} />}
          <Pick label={t('lead')} required nodes={nodes} value={form.value.lead} onPick={(lead) => form.set({ lead })} />
          <PickMany label={t('co')} nodes={nodes} value={form.value.co} onChange={(co) => form.set({ co })} />
          <Choice form={form} name="basis" of="basis" label={t('routingBasis')} options={ROUTING_BASES} names={routingBasisNames} required />
          {manual(form.value) && (
            <>
              <Words form={form} name="clause" of="clause" label={t('clause')} hint={t('clause.hint')} rows={1} required />
              <Words form={form} name="overrideReason" of="override-reason" label={t('override')} rows={1} required />
            </>
          )}
          <Words form={form} name="opinion" of="dispatch-opinion" templates="DISPATCH_OPINION" label={t('dispatch.opinion')} required />
          {props.order.urgency === 'CRITICAL' && <Tick form={form} name="directToUnit" label={t('dispatch.direct')} />}
        </>
      )}
    </VerbForm>
  )
}
