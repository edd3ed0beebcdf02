import { isHandedIn } from '@hotline/domain/work-order/parts.ts'
import { assignmentStatusNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import type { History, OrderPage } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { useHandleCopy } from './use-copy.ts'

/** Who co-handles, how far they are, and what they said: the lead sums it up in one reply. */
export function Parts(props: { order: Pick<OrderPage, 'leadAssignmentId'>; history: Pick<History, 'assignments'> }) {
  const t = useHandleCopy()
  const parts = props.history.assignments.filter(({ role, status }) => role !== 'LEAD' && status !== 'CANCELLED')
  if (!parts.length) return null
  return (
    <section className="handle-parts" aria-label={t('parts')}>
      {parts.map((part) => (
        <div key={part.id}>
          <b>{part.unitName}</b> <Tag tone={isHandedIn(part) ? 'done' : 'plain'}>{assignmentStatusNames[part.status]}</Tag>
          {!isHandedIn(part) && part.dueAt && <small className="ui-hint"> {t('due', { when: whenText(part.dueAt) })}</small>}
          {part.opinion && <p>{part.opinion}</p>}
        </div>
      ))}
    </section>
  )
}
