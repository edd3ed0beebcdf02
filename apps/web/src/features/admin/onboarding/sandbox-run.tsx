import { sandboxStoryNames } from '@hotline/domain/onboarding/sandbox.ts'
import { sentence } from '@hotline/domain/work-order/phrases/errors.ts'
import { verbNames, type Verb } from '@hotline/domain/work-order/verbs.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useMemo } from 'react'
import type { Run } from './shapes.ts'
import { useOnboardingCopy } from './use-copy.ts'

type Order = Run['orders'][number]
const keyOf = (order: Order) => String(order.seq)
const isVerb = (verb: string): verb is Verb => Object.hasOwn(verbNames, verb)
const nameOf = (verb: string): string => (isVerb(verb) ? verbNames[verb] : verb)

/** The ten invented orders, each with what has happened to it so far. */
export function SandboxRun({ run }: { run: Run }) {
  const t = useOnboardingCopy()
  const columns = useMemo((): Column<Order>[] => [
    { key: 'seq', title: t('sandbox.seq'), width: 52, render: (order) => order.seq + 1 },
    { key: 'story', title: t('sandbox.story'), width: 92, render: (order) => sandboxStoryNames[order.story] },
    { key: 'category', title: t('sandbox.category'), width: 'minmax(100px, 0.8fr)', render: (order) => order.categoryName },
    { key: 'unit', title: t('sandbox.unit'), width: 'minmax(110px, 0.9fr)', render: (order) => order.unitName },
    { key: 'acts', title: t('sandbox.acts'), width: 'minmax(160px, 2fr)', render: (order) => <Acts order={order} /> },
    { key: 'state', title: t('sandbox.state'), width: 84, render: (order) => <Tag tone={order.status === 'PASSED' ? 'done' : order.status === 'FAILED' ? 'strong' : 'dashed'}>{t(`sandbox.${order.status}`)}</Tag> },
  ], [t])
  return <VirtualTable label={t('sandbox.orders')} columns={columns} rows={run.orders} rowKey={keyOf} keys={false} />
}

function Acts({ order }: { order: Order }) {
  const t = useOnboardingCopy()
  if (order.problem) {
    const why = sentence(order.problem.code, order.problem.params)
    return <b title={why}>{why}</b>
  }
  const said = order.acts.map(({ verb }) => nameOf(verb)).join(' → ')
  return <span className="ui-muted" title={order.acts.map(({ verb, by }) => `${nameOf(verb)} ${by}`).join('\n')}>{order.inTime === null ? '' : `${t(order.inTime ? 'sandbox.inTime' : 'sandbox.late')} · `}{said}</span>
}
