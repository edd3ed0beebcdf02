import { TRANSFER_STAYS } from '@hotline/domain/work-order/model.ts'
import { disputeGroundNames, routingBasisNames, transferStayNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import type { Proposal } from '@hotline/domain/routing/proposal.ts'
import type { TemplateUse } from '@hotline/domain/work-order/phrases/templates.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { Field } from '@hotline/ui/field.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useRef } from 'react'
import { SaidProvider, speaksOf, useFieldError, type Said } from '../../lib/field-error.ts'
import { SlotText } from '../work-order/slot-text.tsx'
import { useFocusInvalid } from '../work-order/side/use-focus-invalid.ts'
import { GROUNDS, type Choice } from './choice.ts'
import type { Picking } from './picker.tsx'
import type { Plan } from './plan.ts'
import type { OrderPage } from '../../lib/api.ts'
import { useDispatchText } from './text.ts'
import type { Directory } from '../work-order/side/use-names.ts'

type Props = {
  plan: Plan; choice: Choice; proposal: Proposal; order: OrderPage; names: Directory; opinion: string
  onChange: (part: Partial<Choice>) => void; onPick: (picking: Picking) => void; said: Said
  /** Escape from within a field, where the desk's own key doesn't reach. */
  onBack: () => void | false
}

// As the server names the texts of these verbs in what it refuses.
const ABOUTS = ['basis', 'reason', 'evidence', 'dispatch-opinion', 'clause', 'override-reason', 'words'] as const
const BASES = ['TERRITORY', 'INDUSTRY'] as const

/** What goes with the order: the opinion, and whatever a choice beside the catalogue has to say for itself. */
export function PlanForm(props: Props) {
  const t = useDispatchText()
  const { plan, choice, opinion, onChange, said } = props
  const form = useRef<HTMLDivElement>(null)
  const atField = ABOUTS.some((about) => speaksOf(said, about))
  useFocusInvalid(form, said.code)
  const withOpinion = plan.verb === 'dispatch' || plan.verb === 'sendDown'
  return (
    <SaidProvider value={said}>
      <div ref={form} className="side-form" onKeyDown={onEscape(props.onBack)}>
        {plan.verb === 'dispatch' && 'leadUnitId' in plan && <DispatchParts {...props} plan={plan} />}
        {plan.verb === 'sendDown' && 'basisNeeded' in plan && plan.basisNeeded && (
          <Text about="basis" label={t('down.basis')} hint={t('down.basis-hint')} value={plan.basis} onChange={(reason) => onChange({ reason })} />
        )}
        {plan.verb === 'proposeTransfer' && 'reason' in plan && (
          <>
            <Text about="reason" label={t('transfer.reason')} value={plan.reason} onChange={(reason) => onChange({ reason })} />
            <Text about="evidence" label={t('transfer.evidence')} hint={t('transfer.evidence-hint')} value={plan.evidence} onChange={(evidence) => onChange({ evidence })} />
            <Field label={t('transfer.stay')}>
              {({ id }) => (
                <select id={id} className="ui-input" value={choice.stay} onChange={(event) => onChange({ stay: TRANSFER_STAYS.find((stay) => stay === event.target.value) ?? 'FOLLOW' })}>
                  {TRANSFER_STAYS.map((stay) => <option key={stay} value={stay}>{transferStayNames[stay]}</option>)}
                </select>
              )}
            </Field>
          </>
        )}
        {plan.verb === 'raiseDispute' && <DisputeParts {...props} />}
        {withOpinion && !('missing' in plan) && <Text about="dispatch-opinion" templates="DISPATCH_OPINION" label={t('opinion')} value={opinion} onChange={(text) => onChange({ opinion: text })} onReset={choice.opinion === null ? undefined : () => onChange({ opinion: null })} />}
        {said.error && !atField && <b className="side-error" role="alert">{said.error}</b>}
      </div>
    </SaidProvider>
  )
}

function DispatchParts({ plan, choice, proposal, order, names, onChange }: Props & { plan: Extract<Plan, { leadUnitId: number }> }) {
  const t = useDispatchText()
  const named = proposal.candidates.find((candidate) => candidate.roleInOrder === 'LEAD')?.unitId
  return (
    <>
      {plan.coUnitIds.length > 0 && (
        <ul className="dispatch-co" aria-label={t('co.list')}>
          <li>{t('co.list')}</li>
          {plan.coUnitIds.map((id) => (
            <li key={id}>
              {names.unit(id)}
              <Button look="plain" size="s" label={t('co.remove', { unit: names.unit(id) })} onPress={() => onChange({ coUnitIds: plan.coUnitIds.filter((one) => one !== id) })}>×</Button>
            </li>
          ))}
        </ul>
      )}
      {order.urgency === 'CRITICAL' && proposal.action === 'SEND_DOWN' && named !== undefined && (
        <Direct label={t('direct', { unit: names.unit(named) })} checked={choice.directToUnit} onChange={onChange} />
      )}
      {plan.manual && (
        <>
          <Field label={t('basis')}>
            {() => <SegmentedKeys label={t('basis')} size="s" options={BASES.map((value) => ({ value, label: routingBasisNames[value] }))} value={BASES.find((one) => one === plan.basis)} onChange={(basis) => onChange({ basis })} />}
          </Field>
          <Text about="clause" label={t('clause')} hint={t('clause.hint')} value={plan.manual.clause} onChange={(clause) => onChange({ clause })} />
          <Text about="override-reason" label={t('override')} hint={t('override.hint')} value={plan.manual.overrideReason} onChange={(overrideReason) => onChange({ overrideReason })} />
        </>
      )}
    </>
  )
}

function Direct({ label, checked, onChange }: { label: string; checked: boolean; onChange: (part: Partial<Choice>) => void }) {
  return (
    <label className="ui-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange({ directToUnit: event.target.checked })} />
      {label}
    </label>
  )
}

function DisputeParts({ plan, names, onChange, onPick }: Props) {
  const t = useDispatchText()
  const ground = 'ground' in plan ? plan.ground : undefined
  const parties = 'unitIds' in plan ? plan.unitIds : []
  return (
    <>
      <Field label={t('ground')}>
        {({ id }) => (
          <select id={id} className="ui-input" value={ground ?? ''} onChange={(event) => onChange({ ground: GROUNDS.find((one) => one === event.target.value) ?? null })}>
            <option value="" disabled />
            {GROUNDS.map((one) => <option key={one} value={one}>{disputeGroundNames[one]}</option>)}
          </select>
        )}
      </Field>
      <Field label={t('pick.parties')}>
        {() => (
          <ul className="dispatch-co">
            {parties.map((id) => (
              <li key={id}>
                {names.unit(id)}
                <Button look="plain" size="s" label={t('co.remove', { unit: names.unit(id) })} onPress={() => onChange({ disputeUnitIds: parties.filter((one) => one !== id) })}>×</Button>
              </li>
            ))}
            <li><Button look="link" size="s" onPress={() => onPick('parties')}>{t('pick.parties')}</Button></li>
          </ul>
        )}
      </Field>
      {'words' in plan && <Text about="words" label={t('dispute.words')} hint={t('dispute.words-hint')} value={plan.words} onChange={(words) => onChange({ words })} />}
    </>
  )
}

function Text({ about, label, hint, value, onChange, onReset, templates }: { templates?: TemplateUse; about: (typeof ABOUTS)[number]; label: string; hint?: string; value: string; onChange: (text: string) => void; onReset?: () => void }) {
  const t = useDispatchText()
  return (
    <Field label={label} error={useFieldError(about)} hint={onReset && <Button look="link" size="s" onPress={onReset}>{t('opinion.reset')}</Button>}>
      {({ id, describedBy, invalid }) => {
        const area = { id, className: 'ui-input side-text', rows: 2, 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy, placeholder: hint, value }
        return templates ? <SlotText {...area} templates={templates} onText={onChange} /> : <textarea {...area} onChange={(event) => onChange(event.target.value)} />
      }}
    </Field>
  )
}
