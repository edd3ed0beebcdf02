import { dutyNames } from '@hotline/domain/access/duties.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useMemo, useState, type ReactNode } from 'react'
import { dayText, whenText } from '../../../lib/time.ts'
import { stateNames } from './copy.zh-CN.ts'
import type { Delegation } from './draft.ts'
import { useDelegationCopy } from './use-copy.ts'

const keyOf = (row: Delegation) => String(row.id)

/** Who acts for whom, with what, from when to when, and why; the end is one key and a second to be sure. */
export function DelegationTable(props: {
  rows: readonly Delegation[]
  mayEnd: (row: Delegation) => boolean
  ending: boolean
  onEnd: (id: number) => void
  empty: ReactNode
  failed?: ReactNode
  loading?: boolean
  hasMore?: boolean
  onEndReached?: () => void
  onRetry?: () => void
}) {
  const { mayEnd, ending, onEnd } = props
  const t = useDelegationCopy()
  const [asked, setAsked] = useState<number | null>(null)
  const columns = useMemo((): Column<Delegation>[] => [
    { key: 'delegate', title: t('col.delegate'), width: 'minmax(128px, 1fr)', render: (row) => <span title={row.delegateName}>{row.delegateName}</span> },
    { key: 'for', title: t('col.for'), width: 'minmax(128px, 1.2fr)', render: ({ actsForNames }) => <span title={actsForNames.join('，代 ')}>{actsForNames.join('，代 ')}</span> },
    { key: 'post', title: t('col.post'), width: 'minmax(116px, 1.5fr)', render: (row) => { const text = `${row.unitName ?? t('centre')} · ${row.duties.map((duty) => dutyNames[duty]).join('、')}`; return <span title={text}>{text}</span> } },
    { key: 'time', title: t('col.time'), width: 146, render: (row) => t('span', { from: dayText(row.from), until: dayText(row.endedAt ?? row.until) }) },
    { key: 'reason', title: t('col.reason'), width: 'minmax(72px, 1.2fr)', render: (row) => <span title={`${row.reason}；${t('made', { name: row.madeByName, at: whenText(row.madeAt) })}`}>{row.reason}</span> },
    {
      key: 'state', title: t('col.state'), width: 92, render: (row) => {
        const why = row.state === 'BROKEN' ? t('broken-why') : row.endedAt ? t('endedBy', { name: row.endedByName ?? '', at: whenText(row.endedAt) }) : undefined
        return <span title={why}>{row.state === 'IN_FORCE' ? <Tag>{stateNames[row.state]}</Tag> : <span className={row.state === 'BROKEN' ? 'dlg-broken' : 'ui-muted'}>{stateNames[row.state]}</span>}</span>
      },
    },
    {
      key: 'end', title: t('col.end'), width: 112, render: (row) => {
        if (row.endedAt || row.state === 'OVER' || !mayEnd(row)) return null
        const sure = asked === row.id
        return <Button size="s" look={sure ? undefined : 'link'} busy={sure && ending} onPress={() => { setAsked(sure ? null : row.id); if (sure) onEnd(row.id) }}>{t(sure ? 'endSure' : 'end')}</Button>
      },
    },
  ], [t, asked, ending, mayEnd, onEnd])
  return <VirtualTable label={t('label')} columns={columns} rows={props.rows} rowKey={keyOf} empty={props.empty} failed={props.failed} loading={props.loading} hasMore={props.hasMore} onEndReached={props.onEndReached} onRetry={props.onRetry} />
}
