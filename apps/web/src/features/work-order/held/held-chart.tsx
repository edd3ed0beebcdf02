import type { CSSProperties } from 'react'
import { percentText } from '../../../lib/format.ts'
import { useHeldCopy } from './use-copy.ts'
import { daysText, holderName } from './held-columns.tsx'
import { keyOf, lateShare, type HolderRow } from './order-holders.ts'

/** As many as the eye compares; the table below has them all, and every figure. */
const SHOWN = 7

/** The first holders side by side: how long the order in the middle stayed, and in how many a date passed. */
export function HeldChart({ rows, chosen, onChoose }: { rows: readonly HolderRow[]; chosen: string | undefined; onChoose: (row: HolderRow) => void }) {
  const t = useHeldCopy()
  const shown = rows.slice(0, SHOWN)
  const most = Math.max(...shown.map((row) => row.medianDays ?? 0), 0.01)
  return (
    <figure className="held-chart" aria-label={t('chart')}>
      <div className="held-bars" aria-hidden>
        <small /><small>{t('chart.median')}</small><small>{t('chart.late')}</small>
        {shown.map((row) => {
          const share = lateShare(row)
          return (
            <button key={keyOf(row)} type="button" tabIndex={-1} className={keyOf(row) === chosen ? 'is-on' : undefined} onClick={() => onChoose(row)}>
              <span className="ui-clip">{holderName(row, t)}</span>
              <Bar share={(row.medianDays ?? 0) / most} text={row.medianDays === null ? '—' : t('days', { n: daysText(row.medianDays) })} />
              <Bar share={share ?? 0} text={share === null ? '—' : percentText(share)} late />
            </button>
          )
        })}
      </div>
    </figure>
  )
}

const Bar = ({ share, text, late }: { share: number; text: string; late?: boolean }) => (
  <span className={late ? 'held-bar is-late' : 'held-bar'}>
    <i style={{ '--share': share } as CSSProperties /* safe: a custom property */} /><b>{text}</b>
  </span>
)
