import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import { VirtualList } from '@hotline/ui/virtual-list.tsx'
import { useBatchCopy } from './use-copy.ts'
import type { Pick } from './use-picks.ts'
import type { Step } from './use-run.ts'

const ORDER: readonly Step['state'][] = ['FAILED', 'REFUSED', 'ASKED', 'OK', 'DONE']
const keyOf = (row: Pick) => row.id

/** Each picked order with where it is; what can't be done, and why, stands first. */
export function BatchRows(props: { batch: readonly Pick[]; stepOf: (id: string) => Step }) {
  const { batch, stepOf } = props
  const t = useBatchCopy()
  const rows = batch.toSorted((a, b) => ORDER.indexOf(stepOf(a.id).state) - ORDER.indexOf(stepOf(b.id).state))
  return (
    <VirtualList
      label={t('list')} rows={rows} rowKey={keyOf} rowSize={46} keys={false}
      renderRow={(row) => {
        const step = stepOf(row.id)
        const bad = step.state === 'REFUSED' || step.state === 'FAILED'
        return (
          <div className="batch-row" data-state={step.state}>
            <span className="ui-clip" title={row.title}>{row.title}</span>
            <span className="ui-code ui-muted">{row.orderNo && printedNo(row.orderNo)}</span>
            <small>{bad ? step.why : step.state === 'DONE' ? t('row.done') : step.state === 'OK' ? t('row.ok') : ''}</small>
          </div>
        )
      }}
    />
  )
}
