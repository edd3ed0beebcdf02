import { transferKindNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import type { History } from '../../lib/api.ts'
import { dueText, whenText } from '../../lib/time.ts'
import { OrderBrief } from '../work-order/side/order-brief.tsx'
import { SideOrder } from '../work-order/side/side-order.tsx'
import { useNames } from '../work-order/side/use-names.ts'
import { AnswerTransfer } from './answer-transfer.tsx'
import { CancelTransfer } from './cancel-transfer.tsx'
import { useTransfersText } from './text.ts'

export type SideProps = { id: string; onDone: (said: string) => void }

/** A transfer that waits: who wants whom to have it and on what grounds, and the answer this side may give. */
export function TransferSide({ id, onDone }: SideProps) {
  const t = useTransfersText()
  return (
    <SideOrder id={id}>
      {({ order, history }) => (
        <>
          <div className="ui-scroll">
            <OrderBrief order={order} />
            <Pending transfer={history.transfers.find((one) => one.status === 'PENDING')} />
          </div>
          {order.verbs.includes('acceptTransfer') ? (
            <AnswerTransfer order={order} onDone={onDone} />
          ) : order.verbs.includes('cancelTransfer') ? (
            <CancelTransfer order={order} onDone={onDone} />
          ) : (
            <p className="ui-keys ui-hint">{t('nothing')}</p>
          )}
        </>
      )}
    </SideOrder>
  )
}

function Pending({ transfer }: { transfer: History['transfers'][number] | undefined }) {
  const t = useTransfersText()
  const names = useNames()
  if (!transfer) return null
  const title = t('transfer', { from: names.tenant(transfer.fromTenantId), kind: transferKindNames[transfer.kind], to: names.tenant(transfer.toTenantId) })
  return (
    <section className="side-part" aria-label={title}>
      <SectionTitle note={`${t('transfer.at', { at: whenText(transfer.proposedAt) })}${transfer.dueAt ? ` · ${t('transfer.due', { at: dueText(transfer.dueAt) })}` : ''}`}>{title}</SectionTitle>
      <dl className="ui-facts">
        <dt>{t('transfer.reason')}</dt>
        <dd>{transfer.reason}</dd>
        {transfer.evidence && (<><dt>{t('transfer.evidence')}</dt><dd>{transfer.evidence}</dd></>)}
      </dl>
    </section>
  )
}
