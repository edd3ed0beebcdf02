import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import type { Column } from '@hotline/ui/virtual-table.tsx'
import { percentText } from '../../../lib/format.ts'
import type { useHeldCopy } from './use-copy.ts'
import { lateShare, type HolderRow } from './order-holders.ts'

/** 2.5; — where there is nothing to tell. */
export const daysText = (days: number | null): string => (days === null ? '—' : days.toFixed(1))
/** Natural days, 4.0. */
export const wallText = (ms: number | null): string => daysText(ms === null ? null : ms / DAY_MS)

/** A unit by its name, a centre as the tenant's. */
export const holderName = (row: Pick<HolderRow, 'tenantName' | 'unitName'>, t: ReturnType<typeof useHeldCopy>): string => row.unitName ?? t('centre', { place: row.tenantName })

export function heldColumns(t: ReturnType<typeof useHeldCopy>): Column<HolderRow>[] {
  const figure = (key: string, title: string, width: number, of: (row: HolderRow) => string): Column<HolderRow> => ({ key, title, width, align: 'end', render: (row) => <span className="held-figure">{of(row)}</span> })
  return [
    { key: 'holder', title: t('holder'), width: 'minmax(150px, 1fr)', render: (row) => <span className="ui-clip" title={`${row.tenantName} ${holderName(row, t)}`}>{holderName(row, t)}</span> },
    figure('orders', t('orders'), 56, (row) => String(row.orders)),
    figure('median', t('median'), 76, (row) => daysText(row.medianDays)),
    figure('longest', t('longest'), 76, (row) => daysText(row.longestDays)),
    figure('medianWall', t('medianWall'), 76, (row) => wallText(row.medianMs)),
    figure('longestWall', t('longestWall'), 76, (row) => wallText(row.longestMs)),
    { key: 'late', title: t('late'), width: 92, align: 'end', render: (row) => <span className={row.late ? 'held-figure is-late' : 'held-figure'}>{row.orders ? `${row.late} · ${percentText(lateShare(row) ?? 0)}` : '—'}</span> },
    figure('now', t('now'), 60, (row) => String(row.now?.orders ?? 0)),
    figure('oldest', t('oldest'), 76, (row) => daysText(row.now?.longestDays ?? null)),
  ]
}
