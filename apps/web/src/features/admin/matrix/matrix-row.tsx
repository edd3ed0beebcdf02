import { actionNames } from '@hotline/domain/access/action.ts'
import { permissionsOf, signOf } from '@hotline/domain/access/matrix.ts'
import { reachNames } from '@hotline/domain/access/scope-words.zh-CN.ts'
import { cx } from '@hotline/ui/cx.ts'
import { memo } from 'react'
import { Sign } from './sign.tsx'
import type { Column, Row } from './shown.ts'
import { useMatrixCopy } from './use-copy.ts'

/** One action across all duties. Drawn anew only while the chosen cell is in it. */
export const MatrixRow = memo(function MatrixRow(props: { at: number; row: Row; columns: readonly Column[]; chosen: number | null }) {
  const { at, row, columns, chosen } = props
  const t = useMatrixCopy()
  return (
    <tr className={cx(row.last && 'is-last', chosen !== null && 'is-chosen')} aria-rowindex={at + 2}>
      {row.first && <th scope="rowgroup" rowSpan={row.span} className="mx-kind">{row.group}</th>}
      <th scope="row" className="mx-action">{actionNames[row.action]}</th>
      {columns.map(({ duty, first }, column) => {
        const sign = signOf(permissionsOf(duty, row.action))
        const here = chosen === column
        return (
          <td key={duty} role="gridcell" data-at={`${at}.${column}`} tabIndex={here ? 0 : -1} aria-selected={here} aria-colindex={column + 3} className={cx(first && 'is-first', here && 'is-here')}>
            {sign && <Sign reach={sign.reach} some={sign.some} />}
            <span className="mx-said">{sign ? (sign.some ? t('cellSome', { reach: reachNames[sign.reach] }) : reachNames[sign.reach]) : t('cellNone')}</span>
          </td>
        )
      })}
    </tr>
  )
})
