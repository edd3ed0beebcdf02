import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import type { OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { SideForm } from '../work-order/side/side-form.tsx'
import { SideText } from '../work-order/side/side-text.tsx'
import { WithDraft } from '../work-order/with-draft.tsx'
import { useTransfersText } from './text.ts'

/** Take a transfer back while the other side hasn't answered. */
export function CancelTransfer({ order, onDone }: { order: OrderPage; onDone: (said: string) => void }) {
  const t = useTransfersText()
  const cancel = usePerform('cancelTransfer')
  return (
    <WithDraft draftKey={`cancelTransfer:${order.id}`} initial={{ reason: '' }}>
      {({ value, set, clear }) => {
        const send = async () => {
          if (!(await cancel.run(order, value))) return
          clear()
          onDone(t('done', { verb: verbNames.cancelTransfer, title: order.title }))
        }
        return (
          <SideForm order={order} verbs={['cancelTransfer']} onDrop={clear} label={t('cancel')} send={t('cancel')} abouts={['reason']} command={cancel} note={t('cancel.note')} off={value.reason.trim() ? undefined : t('gap.write', { what: t('cancel.reason') })} onSend={() => void send()}>
            <SideText about="reason" label={t('cancel.reason')} required value={value.reason} onChange={(reason) => set({ reason })} />
          </SideForm>
        )
      }}
    </WithDraft>
  )
}
