import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useState } from 'react'
import { useKeptDraft, type useStoredDraft } from '../../lib/drafts.ts'
import { limitText } from '@hotline/domain/deadline/phrases.zh-CN.ts'
import { dueText, whenText } from '../../lib/time.ts'
import { Candidates } from './candidates.tsx'
import { readChoice, type Choice } from './choice.ts'
import { useSending } from './use-sending.ts'
import { useNames } from '../work-order/side/use-names.ts'
import { goText, proposedOpinion } from './opinion.ts'
import { OrderBrief } from '../work-order/side/order-brief.tsx'
import { Picker, type Picking } from './picker.tsx'
import { gapsOf, planOf } from './plan.ts'
import { PlanForm } from './plan-form.tsx'
import { Merge } from '../work-order/forms/merge.tsx'
import { WritingHere } from '../work-order/presence.tsx'
import { Stale } from '../work-order/stale.tsx'
import { useSlotGap } from '../work-order/use-templates.ts'
import type { OrderPage, Routing } from '../../lib/api.ts'
import { useDispatchText } from './text.ts'

const START = readChoice({})
const NOTHING = { code: null, error: null }

type Props = { order: OrderPage; route: Routing; stored: ReturnType<typeof useStoredDraft>['data']; onDone: (said: string) => void }

/** Enter takes the proposal; digits and letters change it; what was changed is kept until it is sent. */
export function WaitingWork({ order, route, stored, onDone }: Props) {
  const t = useDispatchText()
  const { proposal } = route
  const directory = useNames()
  const draft = useKeptDraft<Choice>(`dispatch:${order.id}`, START, stored)
  const choice = readChoice(draft.value)
  const command = useSending()
  const [picking, setPicking] = useState<Picking>()
  const [merging, setMerging] = useState(false)

  const change = (part: Partial<Choice>) => {
    command.forget()
    draft.set((before) => ({ ...readChoice(before), ...part }))
  }
  const plan = planOf(choice, { proposal, order, areaOf: (id) => directory.tenants.get(id)?.areaCode })
  const due = route.dueAt && dueText(route.dueAt)
  const opinion = choice.opinion ?? proposedOpinion(plan, { names: directory, due, t })
  const gap = gapsOf(plan, opinion)[0]
  const slots = useSlotGap()(opinion)
  const mayNot = plan.verb !== null && !order.verbs.includes(plan.verb)
  const off = plan.verb === null ? t('go.nothing') : mayNot ? t('gap.not-yours') : (gap && t(`gap.${gap}`)) || slots || undefined
  const up = 'toTenantId' in plan && directory.own?.parentId === plan.toTenantId

  const send = async () => {
    if (off || !plan.verb || command.busy) return
    if (!(await command.run(order, plan, opinion))) return
    draft.clear()
    onDone(t('sent.done', { verb: verbNames[plan.verb], title: order.title }))
  }
  const choose = (at: number) => {
    const unitId = proposal.candidates[at]?.unitId
    if (unitId === undefined || proposal.action !== 'DISPATCH') return false
    change(unitId === proposal.lead ? { way: null, leadUnitId: null } : { way: 'unit', leadUnitId: unitId })
  }
  const goTo = (way: 'sendDown' | 'proposeTransfer') => {
    change({ way, toTenantId: null })
    setPicking('tenant')
  }
  // What a key opened goes at once: a way that was taken to choose a centre isn't left standing without one.
  const fold = () => {
    setPicking(undefined)
    if (picking === 'tenant' && choice.toTenantId === null) change({ way: null })
  }
  const letGo = () => (picking ? fold() : choice.way ? change({ way: null }) : false)
  const transfer = () => (order.verbs.includes('proposeTransfer') && directory.above ? goTo('proposeTransfer') : goTo('sendDown'))
  const dispute = () => change({ way: 'raiseDispute' })
  useHotkeys({
    Enter: () => void send(), 'Ctrl+Enter': () => void send(), 1: () => choose(0), 2: () => choose(1), 3: () => choose(2),
    0: () => setPicking('lead'), c: () => setPicking('co'), t: transfer, d: dispute,
    Escape: letGo,
  }, { enabled: !merging })

  const merge = order.verbs.includes('merge') ? () => setMerging(true) : undefined
  if (merging) {
    return (
      <div className="ui-scroll">
        <OrderBrief order={order} />
        <Merge order={order} onDone={() => onDone(t('sent.done', { verb: verbNames.merge, title: order.title }))} onBack={() => setMerging(false)} />
      </div>
    )
  }
  return (
    <>
      <div className="ui-scroll">
        <OrderBrief order={order} alike={route.alike} above={route.relatedAbove} onMerge={merge} />
        <Candidates proposal={proposal} plan={plan} names={directory} onChoose={choose} end={choice.way && <Button look="link" size="s" keys="Escape" onPress={() => change({ way: null })}>{t('back')}</Button>} />
        <div className="dispatch-more" role="toolbar" aria-label={t('to')}>
          <Button look="plain" size="s" keys="0" pressed={picking === 'lead' || undefined} onPress={() => setPicking('lead')}>{t('unit.other')}</Button>
          <span className="ui-end ui-row">
            <Button look="plain" size="s" keys="C" onPress={() => setPicking('co')}>{t('unit.co')}</Button>
            <Button look="plain" size="s" keys="T" onPress={transfer}>{t(directory.above ? 'unit.transfer' : 'unit.down')}</Button>
            <Button look="plain" size="s" keys="D" onPress={dispute}>{t('unit.dispute')}</Button>
          </span>
        </div>
        {picking && <Picker picking={picking} order={order} plan={plan} names={directory} choice={choice} onChange={change} onClose={() => setPicking(undefined)} onBack={fold} />}
        <PlanForm onBack={letGo} plan={plan} choice={choice} proposal={proposal} order={order} names={directory} opinion={opinion} onChange={change} onPick={setPicking} said={command.stale ? NOTHING : command} />
        <Stale order={order} sent={command.sent} verbs={plan.verb ? [plan.verb] : undefined} busy={command.busy} onAgain={() => void send()} onDrop={() => (command.forget(), draft.clear())} />
        <WritingHere orderId={order.id} />
      </div>
      <div className="ui-keys">
        <span className="dispatch-limit">
          <span>{t('limit')} <b>{route.limit && route.dueAt ? t('limit.value', { limit: limitText(route.limit), at: whenText(route.dueAt) }) : due ? t('limit.at', { at: due }) : t('limit.none')}</b></span>
          {off ? <small role="status">{off}</small> : route.signDueAt && plan.verb === 'dispatch' && <small>{t('limit.sign', { at: whenText(route.signDueAt) })}</small>}
        </span>
        <span className="ui-end dispatch-go">
          <Button look="primary" keys="Enter" off={off} busy={command.busy} onPress={() => void send()}>{goText(plan, { names: directory, up, t })}</Button>
        </span>
      </div>
    </>
  )
}
