import { assignmentStatusNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { OPEN_ASSIGNMENT } from '@hotline/domain/work-order/states.ts'
import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { useState, type ReactNode } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { usePerform } from '../../lib/perform.ts'
import { dueText } from '../../lib/time.ts'
import { OrderBrief } from '../work-order/side/order-brief.tsx'
import { SideForm } from '../work-order/side/side-form.tsx'
import { SideOrder } from '../work-order/side/side-order.tsx'
import { SideText } from '../work-order/side/side-text.tsx'
import { useNames } from '../work-order/side/use-names.ts'
import { WithDraft } from '../work-order/with-draft.tsx'
import { useTransfersText } from './text.ts'
import type { SideProps } from './transfer-side.tsx'

type Part = History['assignments'][number]
type Props = { order: OrderPage; part: Part; onDone: (said: string) => void }

/** Where this centre co-handles somebody else's order: sign, hand inside, answer the lead. */
export function PartSide({ id, onDone }: SideProps) {
  const t = useTransfersText()
  const { membership } = useMe()
  return (
    <SideOrder id={id}>
      {({ order, history }) => {
        const part = history.assignments.find((one) => one.unitTenantId === membership.tenantId && one.unitId === null && OPEN_ASSIGNMENT.includes(one.status))
        return (
          <>
            <div className="ui-scroll">
              <OrderBrief order={order} />
              {part && (
                <section className="side-part" aria-label={t('part')}>
                  <SectionTitle note={part.dueAt ? t('part.due', { at: dueText(part.dueAt) }) : undefined} end={<Tag>{assignmentStatusNames[part.status]}</Tag>}>{t('part')}</SectionTitle>
                  {part.opinion && <p>{part.opinion}</p>}
                </section>
              )}
            </div>
            {part && <PartAct order={order} part={part} onDone={onDone} />}
          </>
        )
      }}
    </SideOrder>
  )
}

function PartAct(props: Props) {
  const t = useTransfersText()
  const { order, part, onDone } = props
  const [handing, setHanding] = useState(false)
  const may = (verb: OrderPage['verbs'][number]) => order.verbs.includes(verb)
  if (part.status === 'PENDING_SIGN') return may('signPart') ? <Sign {...props} /> : null
  if (handing) return <HandInside {...props} onDone={(said) => (setHanding(false), onDone(said))} onBack={() => setHanding(false)} />
  if (part.status === 'SUBMITTED' || !may('submitPart')) return <p className="ui-keys ui-hint">{t('nothing')}</p>
  return <Submit {...props} hand={may('subAssign') ? <Button size="s" onPress={() => setHanding(true)}>{t('part.sub')}</Button> : null} />
}

function Sign({ order, onDone }: Props) {
  const t = useTransfersText()
  const sign = usePerform('signPart')
  const send = async () => {
    if (await sign.run(order, {})) onDone(t('done', { verb: verbNames.signPart, title: order.title }))
  }
  useHotkeys({ Enter: () => void send() })
  return (
    <div className="ui-keys">
      {sign.error && <b className="side-error" role="alert">{sign.error}</b>}
      <span className="ui-end"><Button look="primary" keys="Enter" busy={sign.busy} onPress={() => void send()}>{t('part.sign')}</Button></span>
    </div>
  )
}

function Submit({ order, onDone, hand }: Props & { hand: ReactNode }) {
  const t = useTransfersText()
  const submit = usePerform('submitPart')
  return (
    <WithDraft draftKey={`submitPart:${order.id}`} initial={{ opinion: '', evidence: '' }}>
      {({ value, set, clear }) => {
        const send = async () => {
          if (!(await submit.run(order, { opinion: value.opinion, evidence: value.evidence.trim() || null }))) return
          clear()
          onDone(t('done', { verb: verbNames.submitPart, title: order.title }))
        }
        return (
          <SideForm order={order} verbs={['submitPart']} onDrop={clear} label={t('part.submit')} send={t('part.submit')} abouts={['part-opinion', 'evidence']} command={submit} off={value.opinion.trim() ? undefined : t('gap.write', { what: t('part.opinion') })} onSend={() => void send()}>
            <SideText about="part-opinion" label={t('part.opinion')} hint={t('part.opinion-hint')} rows={3} required value={value.opinion} onChange={(opinion) => set({ ...value, opinion })} />
            <SideText about="evidence" label={t('part.evidence')} value={value.evidence} onChange={(evidence) => set({ ...value, evidence })} />
            {hand && <div>{hand}</div>}
          </SideForm>
        )
      }}
    </WithDraft>
  )
}

function HandInside({ order, part, onDone, onBack }: Props & { onBack: () => void }) {
  const t = useTransfersText()
  const names = useNames()
  const hand = usePerform('subAssign')
  const initial: { unitId: number | null; words: string } = { unitId: null, words: '' }
  return (
    <WithDraft draftKey={`subAssign:${order.id}`} initial={initial}>
      {({ value, set, clear }) => {
        const send = async () => {
          // The whole time the centre itself has: nothing inside ends later.
          if (value.unitId === null || !part.dueAt || !(await hand.run(order, { unitId: value.unitId, dueAt: part.dueAt, words: value.words.trim() || null }))) return
          clear()
          onDone(t('done', { verb: t('part.sub'), title: order.title }))
        }
        return (
          <SideForm order={order} onBack={onBack} verbs={['subAssign']} onDrop={() => (clear(), onBack())} label={t('part.sub')} send={t('part.sub')} abouts={['words']} command={hand} off={value.unitId === null ? t('gap.pick', { what: t('part.sub-unit') }) : undefined} onSend={() => void send()}>
            <Field label={t('part.sub-unit')} required>
              {({ id }) => <TreeField id={id} label={t('part.sub-unit')} nodes={names.unitNodes(false)} value={value.unitId === null ? undefined : `u:${value.unitId}`} placeholder={t('part.sub-unit')} onPick={(node) => set({ ...value, unitId: Number(node.key.slice(2)) })} />}
            </Field>
            <SideText about="words" label={t('part.sub-note')} value={value.words} onChange={(words) => set({ ...value, words })} />
            <div><Button look="plain" size="s" onPress={onBack}>{t('back')}</Button></div>
          </SideForm>
        )
      }}
    </WithDraft>
  )
}
