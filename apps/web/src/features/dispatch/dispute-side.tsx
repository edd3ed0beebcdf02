import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { Field } from '@hotline/ui/field.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import type { OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { WithDraft } from '../work-order/with-draft.tsx'
import { OpinionsList } from './opinions-list.tsx'
import { OrderBrief } from '../work-order/side/order-brief.tsx'
import { SideForm } from '../work-order/side/side-form.tsx'
import { SideOrder } from '../work-order/side/side-order.tsx'
import { SideText } from '../work-order/side/side-text.tsx'
import { useDispatchText } from './text.ts'
import { useNames } from '../work-order/side/use-names.ts'
import type { SideProps } from './waiting-side.tsx'

/** A dispute to be settled: what the parties wrote, and the designation (rule 6.6). */
export function DisputeSide({ id, onDone }: SideProps) {
  return (
    <SideOrder id={id}>
      {({ order, history }) => (
        <>
          <div className="ui-scroll">
            <OrderBrief order={order} />
            <OpinionsList history={history} />
          </div>
          {order.verbs.includes('designate') && <Designate order={order} onDone={onDone} />}
        </>
      )}
    </SideOrder>
  )
}

const START: { leadUnitId: number | null; decision: string; basis: string; consulted: string } = { leadUnitId: null, decision: '', basis: '', consulted: '' }

function Designate({ order, onDone }: { order: OrderPage; onDone: (said: string) => void }) {
  const t = useDispatchText()
  const designate = usePerform('designate')
  const names = useNames()
  return (
    <WithDraft draftKey={`designate:${order.id}`} initial={START}>
      {({ value, set, clear }) => {
        const { leadUnitId, decision, basis, consulted } = value
        const off = leadUnitId === null ? t('gap.unit') : !decision.trim() ? t('gap.write', { what: t('designate.decision') }) : !basis.trim() ? t('gap.write', { what: t('designate.basis') }) : undefined
        const send = async () => {
          if (leadUnitId === null || !(await designate.run(order, { leadUnitId, decision, basis, consulted: consulted.trim() || null }))) return
          clear()
          onDone(t('sent.done', { verb: verbNames.designate, title: order.title }))
        }
        return (
          <SideForm label={t('designate')} send={t('designate')} abouts={['decision', 'basis', 'consulted']} command={designate} off={off} onSend={() => void send()}>
            <Field label={t('designate.lead')} required>
              {({ id }) => (
                <TreeField id={id} label={t('designate.lead')} nodes={names.unitNodes(true)} value={leadUnitId === null ? undefined : `u:${leadUnitId}`} placeholder={t('unit.other')} onPick={(node) => set({ ...value, leadUnitId: Number(node.key.slice(2)) })} />
              )}
            </Field>
            <SideText about="decision" label={t('designate.decision')} hint={t('designate.decision-hint')} required value={decision} onChange={(text) => set({ ...value, decision: text })} />
            <SideText about="basis" label={t('designate.basis')} required value={basis} onChange={(text) => set({ ...value, basis: text })} />
            <SideText about="consulted" label={t('designate.consulted')} hint={t('designate.consulted-hint')} rows={1} value={consulted} onChange={(text) => set({ ...value, consulted: text })} />
          </SideForm>
        )
      }}
    </WithDraft>
  )
}
