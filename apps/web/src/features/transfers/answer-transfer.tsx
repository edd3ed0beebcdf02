import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useState } from 'react'
import type { OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { SideForm } from '../work-order/side/side-form.tsx'
import { SideText } from '../work-order/side/side-text.tsx'
import { WithDraft } from '../work-order/with-draft.tsx'
import { useTransfersText } from './text.ts'

type Props = { order: OrderPage; onDone: (said: string) => void }

/** Take it with Enter, or refuse it with a clause or evidence. */
export function AnswerTransfer({ order, onDone }: Props) {
  const t = useTransfersText()
  const [refusing, setRefusing] = useState(false)
  const accept = usePerform('acceptTransfer')
  const take = async () => {
    if (await accept.run(order, {})) onDone(t('done', { verb: verbNames.acceptTransfer, title: order.title }))
  }
  useHotkeys(refusing ? { Escape: () => setRefusing(false) } : { Enter: () => void take() })
  if (refusing) return <Refuse order={order} onDone={onDone} onBack={() => setRefusing(false)} />
  return (
    <div className="ui-keys">
      {accept.error ? <b className="side-error" role="alert">{accept.error}</b> : <span className="ui-hint">{t('accept.note')}</span>}
      <span className="ui-end ui-row">
        <Button onPress={() => setRefusing(true)}>{t('refuse')}</Button>
        <Button look="primary" keys="Enter" busy={accept.busy} onPress={() => void take()}>{t('accept')}</Button>
      </span>
    </div>
  )
}

function Refuse({ order, onDone, onBack }: Props & { onBack: () => void }) {
  const t = useTransfersText()
  const refuse = usePerform('refuseTransfer')
  return (
    <WithDraft draftKey={`refuseTransfer:${order.id}`} initial={{ basis: '', clause: '', evidence: '' }}>
      {({ value, set, clear }) => {
        const off = !value.basis.trim() ? t('gap.write', { what: t('refuse.basis') }) : value.clause.trim() || value.evidence.trim() ? undefined : t('refuse.off')
        const send = async () => {
          if (!(await refuse.run(order, { basis: value.basis, clause: value.clause.trim() || null, evidence: value.evidence.trim() || null }))) return
          clear()
          onDone(t('done', { verb: verbNames.refuseTransfer, title: order.title }))
        }
        return (
          <SideForm order={order} onBack={onBack} verbs={['refuseTransfer']} onDrop={() => (clear(), onBack())} label={t('refuse')} send={t('refuse')} abouts={['basis', 'clause', 'evidence']} command={refuse} off={off} onSend={() => void send()}>
            <SideText about="basis" label={t('refuse.basis')} hint={t('refuse.basis-hint')} required value={value.basis} onChange={(basis) => set({ ...value, basis })} />
            <SideText about="clause" label={t('refuse.clause')} hint={t('refuse.clause-hint')} value={value.clause} onChange={(clause) => set({ ...value, clause })} />
            <SideText about="evidence" label={t('refuse.evidence')} hint={t('refuse.evidence-hint')} value={value.evidence} onChange={(evidence) => set({ ...value, evidence })} />
            <div><Button look="plain" size="s" onPress={onBack}>{t('back')}</Button></div>
          </SideForm>
        )
      }}
    </WithDraft>
  )
}
