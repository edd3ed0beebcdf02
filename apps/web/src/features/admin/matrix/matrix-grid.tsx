import { dutyNames, type Duty } from '@hotline/domain/access/duties.ts'
import { cx } from '@hotline/ui/cx.ts'
import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { MatrixRow } from './matrix-row.tsx'
import { walkedTo, type At, type Shown } from './shown.ts'
import { useMatrixCopy } from './use-copy.ts'

/** Duties across, actions down. One cell takes the tab; arrows walk from it. */
export function MatrixGrid(props: { shown: Shown; at: At; people: Partial<Record<Duty, number>> | undefined; onAt: (at: At) => void }) {
  const { shown, at, people, onAt } = props
  const { columns, rows } = shown
  const t = useMatrixCopy()
  const grid = useRef<HTMLTableElement>(null)
  const under = (event: MouseEvent | KeyboardEvent): At | null => {
    const said = event.target instanceof Element ? event.target.closest('[data-at]')?.getAttribute('data-at') : null
    const [row, column] = (said ?? '').split('.').map(Number)
    return row === undefined || column === undefined ? null : { row, column }
  }
  const go = (to: At) => {
    onAt(to)
    grid.current?.querySelector<HTMLElement>(`[data-at="${to.row}.${to.column}"]`)?.focus()
  }
  const onClick = (event: MouseEvent) => {
    const to = under(event)
    if (to) go(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = walkedTo(event, under(event) ?? at, shown)
    if (!to) return
    event.preventDefault()
    go(to)
  }
  const groups = columns.filter(({ first }, index) => first || index === 0).map(({ group }) => ({ group, span: columns.filter((each) => each.group === group).length }))
  return (
    <div className="mx-scroll ui-scroll">
      <table ref={grid} className="mx-grid" role="grid" aria-label={t('label')} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 2} onClick={onClick} onKeyDown={onKeyDown}>
        <thead>
          <tr className="mx-groups"><td colSpan={2} aria-hidden="true" />{groups.map(({ group, span }) => <th key={group} colSpan={span} scope="colgroup">{group}</th>)}</tr>
          <tr className="mx-duties">
            <th colSpan={2} scope="col"><span className="mx-said">{t('corner')}</span></th>
            {columns.map(({ duty, first }, index) => <th key={duty} scope="col" className={cx(first && 'is-first', index === at.column && 'is-chosen')}><span>{dutyNames[duty]}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => <MatrixRow key={row.action} at={index} row={row} columns={columns} chosen={index === at.row ? at.column : null} />)}
        </tbody>
        {people && <tfoot><tr><th colSpan={2} scope="row">{t('people')}</th>{columns.map(({ duty, first }) => <td key={duty} className={cx(first && 'is-first')}>{people[duty] ?? 0}</td>)}</tr></tfoot>}
      </table>
    </div>
  )
}
