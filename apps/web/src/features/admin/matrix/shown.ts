import { actionNames, type Action } from '@hotline/domain/access/action.ts'
import { dutyNames, type Duty } from '@hotline/domain/access/duties.ts'
import { ACTION_GROUPS, DUTY_GROUPS } from '@hotline/domain/access/matrix.ts'

export type Column = { duty: Duty; group: string; first: boolean }
export type Row = { action: Action; group: string; first: boolean; last: boolean; span: number }
export type Shown = { columns: readonly Column[]; rows: readonly Row[] }

/** What of the matrix is drawn: one group of duties or all, and of the two sides what the words name. Words that name no duty leave all of them. */
export function shownOf(words: string, groupKey: string): Shown {
  const typed = words.trim().split(/\s+/).filter(Boolean)
  const hits = (name: string) => typed.some((word) => name.includes(word))
  const groups = DUTY_GROUPS.filter(({ key }) => groupKey === 'all' || key === groupKey)
  const duties = groups.flatMap((group) => group.duties.map((duty) => ({ duty, group: group.name })))
  const actions = ACTION_GROUPS.flatMap((group) => group.actions.map((action) => ({ action, group: group.name })))
  const namedDuties = duties.filter(({ duty }) => hits(dutyNames[duty]))
  const namedActions = actions.filter(({ action, group }) => hits(actionNames[action]) || typed.includes(group))
  const none = typed.length > 0 && !namedDuties.length && !namedActions.length
  const columns = none ? [] : namedDuties.length ? namedDuties : duties
  const rows = none ? [] : namedActions.length ? namedActions : actions
  return {
    columns: columns.map((each, at) => ({ ...each, first: at > 0 && columns[at - 1]?.group !== each.group })),
    rows: rows.map((each, at) => {
      const first = rows[at - 1]?.group !== each.group
      return { ...each, first, last: rows[at + 1]?.group !== each.group, span: first ? rows.filter(({ group }) => group === each.group).length : 0 }
    }),
  }
}

export type At = { row: number; column: number }

/** Where a key leads in the grid; null for a key that doesn't walk. `page`: rows of a screenful. */
export function walkedTo({ key, ctrlKey }: { key: string; ctrlKey: boolean }, { row, column }: At, { rows, columns }: Shown, page = 12): At | null {
  const [bottom, right] = [rows.length - 1, columns.length - 1]
  const within = (at: At): At => ({ row: Math.min(Math.max(at.row, 0), bottom), column: Math.min(Math.max(at.column, 0), right) })
  switch (key) {
    case 'ArrowUp': return within({ row: row - 1, column })
    case 'ArrowDown': return within({ row: row + 1, column })
    case 'ArrowLeft': return within({ row, column: column - 1 })
    case 'ArrowRight': return within({ row, column: column + 1 })
    case 'PageUp': return within({ row: row - page, column })
    case 'PageDown': return within({ row: row + page, column })
    case 'Home': return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End': return { row: ctrlKey ? bottom : row, column: right }
    default: return null
  }
}
